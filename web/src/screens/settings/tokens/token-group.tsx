import { type QueryKey, type UseInfiniteQueryResult, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { Button } from '#web/components/button.tsx';
import { Checkbox } from '#web/components/field.tsx';
import { ProblemNotice } from '#web/components/notice.tsx';
import { Skeleton } from '#web/components/skeleton.tsx';
import type { Column } from '#web/components/table.tsx';
import { SettingGroup } from '#web/screens/settings/setting-group.tsx';
import { useText } from '#web/text/text.tsx';
import { NewTokenDialog, type NewTokenWords } from './new-token-dialog.tsx';
import { RevokeDialog } from './revoke-dialog.tsx';
import { type Token, TokenTable } from './token-table.tsx';

type TokenGroupProps<One extends Token> = {
  words: NewTokenWords & { title: string; about: string; none: string; showEnded: string; revokeText: string };
  queryKey: QueryKey;
  query: UseInfiniteQueryResult;
  /** Of those that are read by now. */
  tokens: readonly One[];
  columns: readonly Column<One>[];
  works(token: One): boolean;
  mayIssue: boolean;
  /** Throws `Problem` where the server refuses it; else gives the secret. */
  onIssue(name: string): Promise<string>;
  onRevoke(token: One): Promise<void>;
  /** What is asked of a new token beside its name. */
  children?: ReactNode;
};

/** One's tokens of a kind: those that work, others where one wants to see them, and how to issue and revoke one. */
export function TokenGroup<One extends Token>(props: TokenGroupProps<One>) {
  const { words, queryKey, query, tokens, columns, works, mayIssue, onIssue, onRevoke, children } = props;
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = query;
  const { text } = useText();
  const queries = useQueryClient();
  const [isNew, setNew] = useState(false);
  const [revoking, setRevoking] = useState<One | null>(null);
  const [showsEnded, setShowsEnded] = useState(false);
  const shown = tokens.filter((token) => showsEnded || works(token));

  async function andReadAgain<Answer>(call: Promise<Answer>): Promise<Answer> {
    const answer = await call;
    await queries.invalidateQueries({ queryKey });
    return answer;
  }

  return (
    <SettingGroup title={words.title} about={words.about}>
      {mayIssue && (
        <p>
          <Button icon="add" onClick={() => setNew(true)}>
            {words.add}
          </Button>
        </p>
      )}
      {error && !data && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton rows={2} />}
      {data !== undefined && shown.length === 0 && <p className="quiet">{words.none}</p>}
      {shown.length > 0 && <TokenTable<One> caption={words.title} tokens={shown} columns={columns} works={works} onRevoke={setRevoking} />}
      {hasNextPage && (
        <p>
          <Button busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {text.settings.tokens.more}
          </Button>
        </p>
      )}
      {!tokens.every(works) && (
        <Checkbox label={words.showEnded} checked={showsEnded} onChange={({ currentTarget }) => setShowsEnded(currentTarget.checked)} />
      )}
      {isNew && (
        <NewTokenDialog words={words} onIssue={(name) => andReadAgain(onIssue(name))} onClose={() => setNew(false)}>
          {children}
        </NewTokenDialog>
      )}
      {revoking && (
        <RevokeDialog
          name={revoking.name}
          about={words.revokeText}
          onRevoke={() => andReadAgain(onRevoke(revoking))}
          onClose={() => setRevoking(null)}
        />
      )}
    </SettingGroup>
  );
}
