import { Button } from '#web/components/button.tsx';
import { type Column, Table } from '#web/components/table.tsx';
import { useText } from '#web/text/text.tsx';

export type Token = { id: string; name: string; token_hint: string };

type TokenTableProps<One extends Token> = {
  caption: string;
  tokens: readonly One[];
  /** What is shown between the name of a token and what can be done with it. */
  columns: readonly Column<One>[];
  works(token: One): boolean;
  onRevoke(token: One): void;
};

export function TokenTable<One extends Token>({ caption, tokens, columns, works, onRevoke }: TokenTableProps<One>) {
  const { text } = useText();
  const { tokens: words } = text.settings;
  const name: Column<One> = {
    id: 'name',
    title: text.words.name,
    cell: (token) => (
      <div>
        <p dir="auto">{token.name}</p>
        <p className="quiet small">{words.endsWith(token.token_hint)}</p>
      </div>
    ),
  };
  const actions: Column<One> = {
    id: 'actions',
    title: text.words.actions,
    cell: (token) =>
      works(token) && (
        <Button onClick={() => onRevoke(token)} aria-label={words.revokeNamed(token.name)}>
          {words.revoke}
        </Button>
      ),
  };
  return <Table caption={caption} columns={[name, ...columns, actions]} rows={tokens} keyOf={({ id }) => id} />;
}
