import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { User } from '#web/api/session.ts';
import { everybodyQuery } from '#web/api/users.ts';
import { ComboBox } from '#web/components/combo-box.tsx';
import { useTypedSearch } from '#web/components/typed-search.ts';

const MOST_OFFERED = 50;

/** Everybody by their ids: who is meant where only an id is known. */
export function usePeople(): ReadonlyMap<string, User> {
  const { data } = useQuery(everybodyQuery);
  return useMemo(() => new Map(data?.map((user) => [user.id, user])), [data]);
}

type PersonFieldProps = {
  label: string;
  personId: string | null;
  onPerson(id: string | null): void;
  /** Who can't be chosen. */
  without?: readonly string[];
  hint?: string;
  problem?: string | undefined;
};

/** Chooses an active person by a few letters of their name or e-mail address. */
export function PersonField({ label, personId, onPerson, without = [], ...rest }: PersonFieldProps) {
  const { data: everybody, isPending } = useQuery(everybodyQuery);
  const name = personId === null ? '' : (everybody?.find(({ id }) => id === personId)?.name ?? personId);
  const { search, box } = useTypedSearch({ id: personId, name }, onPerson);
  const wanted = search.toLowerCase();
  const choices = (everybody ?? [])
    .filter(({ id, deactivated_at }) => deactivated_at === null && !without.includes(id))
    .filter(({ name, email }) => `${name} ${email}`.toLowerCase().includes(wanted))
    // Who is called that comes before who only has it in their address.
    .sort((a, b) => Number(b.name.toLowerCase().includes(wanted)) - Number(a.name.toLowerCase().includes(wanted)))
    .slice(0, MOST_OFFERED)
    .map(({ id, name, email }) => ({ id, label: name, detail: email }));
  return (
    <ComboBox
      label={label}
      groups={[{ id: 'people', title: null, choices }]}
      selectedId={personId}
      isLoading={isPending}
      {...box}
      {...rest}
    />
  );
}
