import type { AccessLevel } from '#domain/access-level.ts';
import type { Me, User } from '#web/api/session.ts';
import { SelectField, TextField } from '#web/components/field.tsx';
import { zoneChoices } from '#web/components/time-zones.ts';
import { PersonField } from '#web/screens/admin/person-field.tsx';
import { useText } from '#web/text/text.tsx';
import { levelsUpTo, type UserValues } from './user-values.ts';

type UserFieldsProps = {
  values: UserValues;
  onChange(values: UserValues): void;
  /** Who is changed; null for somebody new. */
  user: User | null;
  me: Me;
  missing: 'name' | 'email' | null;
};

export function UserFields({ values, onChange, user, me, missing }: UserFieldsProps) {
  const { text } = useText();
  const { users: words } = text.admin;
  const problemAt = (field: 'name' | 'email') => (missing === field ? words.missing[field] : undefined);
  return (
    <>
      <TextField
        label={text.words.name}
        dir="auto"
        autoComplete="off"
        autoFocus
        required
        maxLength={200}
        value={values.name}
        problem={problemAt('name')}
        onChange={({ currentTarget: { value } }) => onChange({ ...values, name: value })}
      />
      <TextField
        label={text.words.email}
        type="email"
        autoComplete="off"
        required
        maxLength={320}
        value={values.email}
        problem={problemAt('email')}
        onChange={({ currentTarget: { value } }) => onChange({ ...values, email: value })}
      />
      <SelectField
        label={text.words.accessLevel}
        value={values.access_level}
        hint={words.levelHint[values.access_level]}
        options={levelsUpTo(me.user.access_level).map((value) => ({ value, label: text.words.levels[value] }))}
        onChange={({ currentTarget: { value } }) => onChange({ ...values, access_level: value as AccessLevel })}
      />
      <PersonField
        label={words.manager}
        hint={words.managerHint}
        personId={values.manager_id}
        onPerson={(manager_id) => onChange({ ...values, manager_id })}
        without={user ? [user.id] : []}
      />
      <SelectField
        label={text.words.timeZone}
        value={values.time_zone}
        hint={words.timeZoneHint}
        options={[...(user ? [] : [{ value: '', label: words.defaultZone }]), ...zoneChoices(user?.time_zone ?? '')]}
        onChange={({ currentTarget: { value } }) => onChange({ ...values, time_zone: value })}
      />
    </>
  );
}
