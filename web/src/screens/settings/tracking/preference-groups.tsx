import { Checkbox, SelectField } from '#web/components/field.tsx';
import { MinutesField } from '#web/screens/settings/minutes-field.tsx';
import { SettingGroup } from '#web/screens/settings/setting-group.tsx';
import { TextList } from '#web/screens/settings/text-list.tsx';
import { useText } from '#web/text/text.tsx';
import { RoundingFields } from './rounding-fields.tsx';
import { isPattern, type TrackingEdits, type TrackingValues } from './tracking-values.ts';

export type GroupsProps = { values: TrackingValues; onChange(edits: TrackingEdits): void };

const TENTATIVE = ['own_kind', 'as_accepted', 'leave_out'] as const;
const MINUTES_PER_DAY = 1_440;

/** Whether drafts are made, of which events, and what their hours are. */
export function PreferenceGroups({ values, onChange }: GroupsProps) {
  const { text } = useText();
  const { tracking: words } = text.settings;
  return (
    <>
      <SettingGroup title={words.groups.tracking}>
        <Checkbox
          label={words.enabled}
          hint={words.enabledHint}
          checked={values.enabled === 1}
          onChange={({ currentTarget: { checked } }) => onChange({ enabled: checked ? 1 : 0 })}
        />
      </SettingGroup>
      <SettingGroup title={words.groups.hours} about={words.hoursAbout}>
        <RoundingFields rounding={values.default_rounding} onChange={(default_rounding) => onChange({ default_rounding })} />
        <MinutesField
          label={words.dismissBelow}
          hint={words.dismissBelowHint}
          minutes={values.auto_dismiss_below_minutes}
          least={0}
          most={MINUTES_PER_DAY}
          onChange={(auto_dismiss_below_minutes) => onChange({ auto_dismiss_below_minutes })}
        />
      </SettingGroup>
      <SettingGroup title={words.groups.calendar} about={words.calendarAbout}>
        <TextList
          label={words.exclude}
          hint={words.excludeHint}
          addLabel={words.excludeAdd}
          empty={words.excludeNone}
          texts={values.calendar_exclude_patterns}
          problemOf={(value) => (isPattern(value) ? null : words.problems.blankPattern)}
          onChange={(calendar_exclude_patterns) => onChange({ calendar_exclude_patterns })}
        />
        <MinutesField
          label={words.shortest}
          hint={words.shortestHint}
          minutes={values.calendar_min_duration_minutes}
          least={0}
          most={MINUTES_PER_DAY}
          onChange={(calendar_min_duration_minutes) => onChange({ calendar_min_duration_minutes })}
        />
        <SelectField
          label={words.tentative}
          hint={words.tentativeHint}
          value={values.tentative_events}
          options={TENTATIVE.map((choice) => ({ value: choice, label: words.tentativeChoices[choice] }))}
          onChange={({ currentTarget: { value } }) => onChange({ tentative_events: TENTATIVE.find((one) => one === value) ?? 'own_kind' })}
        />
      </SettingGroup>
    </>
  );
}
