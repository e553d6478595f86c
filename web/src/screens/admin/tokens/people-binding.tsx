import { IconButton } from '#web/components/button.tsx';
import { PersonField, usePeople } from '#web/screens/admin/person-field.tsx';
import { useText } from '#web/text/text.tsx';
import { Binding } from './binding.tsx';

type PeopleBindingProps = { userIds: string[] | null; onChange(userIds: string[] | null): void; problem: string | undefined };

/** Whom a token may send for. */
export function PeopleBinding({ userIds, onChange, problem }: PeopleBindingProps) {
  const { text } = useText();
  const { tokens: words } = text.admin;
  const people = usePeople();
  const chosen = userIds ?? [];
  return (
    <Binding
      question={words.whom}
      any={words.anyone}
      some={words.onlySome}
      isBound={userIds !== null}
      onBound={(isBound) => onChange(isBound ? [] : null)}
      problem={problem}
    >
      {chosen.length > 0 && (
        <ul className="binding-people">
          {chosen.map((id) => {
            const name = people.get(id)?.name ?? id;
            return (
              <li key={id} className="binding-person">
                <span dir="auto">{name}</span>
                <IconButton icon="dismiss" label={words.removePerson(name)} onClick={() => onChange(chosen.filter((one) => one !== id))} />
              </li>
            );
          })}
        </ul>
      )}
      <PersonField label={words.addPerson} personId={null} without={chosen} onPerson={(id) => id !== null && onChange([...chosen, id])} />
    </Binding>
  );
}
