import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { LinkPurpose } from '#domain/one-time-link.ts';
import { isProblem } from '#web/api/problem.ts';
import { linkQuery } from '#web/api/session.ts';
import { ProblemNotice } from '#web/components/notice.tsx';
import { Skeleton } from '#web/components/skeleton.tsx';
import type { TextsHere } from '#web/text/problem-text.ts';
import { SignInLink } from './sign-in-link.tsx';

type LinkGateProps = {
  purpose: LinkPurpose;
  linkToken: string;
  /** What to do where the link works no more. */
  texts: TextsHere;
  children: ReactNode;
};

/** Nobody fills in a form whose link works no more: that is said at once. */
export function LinkGate({ purpose, linkToken, texts, children }: LinkGateProps) {
  const { error, isPending, refetch } = useQuery(linkQuery(purpose, linkToken));
  if (isPending) return <Skeleton rows={4} />;
  if (!error) return children;
  const isOver = isProblem(error, 'link_expired') || isProblem(error, 'already_set_up');
  // Where the first account is still to be made, nobody can sign in.
  const hasAccount = purpose === 'invitation' || isProblem(error, 'already_set_up');
  return (
    <>
      <ProblemNotice error={error} texts={texts} {...(!isOver && { onRetry: () => void refetch() })} />
      {isOver && hasAccount && <SignInLink />}
    </>
  );
}
