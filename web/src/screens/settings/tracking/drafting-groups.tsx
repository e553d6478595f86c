import type { DraftingSettings } from '#web/api/drafting-settings.ts';
import { Icon } from '#web/components/icon.tsx';
import { Menu } from '#web/components/menu.tsx';
import { OrderList } from '#web/components/order-list.tsx';
import { useOrder } from '#web/components/use-order.ts';
import { MinutesField } from '#web/screens/settings/minutes-field.tsx';
import { SettingGroup } from '#web/screens/settings/setting-group.tsx';
import { useText } from '#web/text/text.tsx';
import type { GroupsProps } from './preference-groups.tsx';
import { WorkingHoursFields } from './working-hours-fields.tsx';
import './drafting-groups.css';

/** How signals share the minutes of a day: points of work, who comes first, and when one works. */
export function DraftingGroups({ values, onChange }: GroupsProps) {
  const { text } = useText();
  const { tracking: words } = text.settings;
  const isGapTooLong = (values.longest_burst_minutes ?? Number.POSITIVE_INFINITY) < (values.burst_gap_minutes ?? 0);
  return (
    <>
      <SettingGroup title={words.groups.bursts} about={words.burstsAbout}>
        <MinutesField
          label={words.gap}
          hint={words.gapHint}
          minutes={values.burst_gap_minutes}
          least={1}
          most={240}
          onChange={(burst_gap_minutes) => onChange({ burst_gap_minutes })}
        />
        <MinutesField
          label={words.lead}
          hint={words.leadHint}
          minutes={values.burst_lead_minutes}
          least={0}
          most={120}
          onChange={(burst_lead_minutes) => onChange({ burst_lead_minutes })}
        />
        <MinutesField
          label={words.longest}
          hint={words.longestHint}
          minutes={values.longest_burst_minutes}
          least={15}
          most={1_440}
          problem={isGapTooLong ? words.problems.gapTooLong : undefined}
          onChange={(longest_burst_minutes) => onChange({ longest_burst_minutes })}
        />
      </SettingGroup>
      <SettingGroup title={words.groups.precedence} about={words.precedenceAbout}>
        <Precedence kinds={values.precedence} onChange={(precedence) => onChange({ precedence })} />
      </SettingGroup>
      <SettingGroup title={words.groups.workingHours} about={words.workingHoursAbout}>
        <WorkingHoursFields hours={values.working_hours} onChange={(working_hours) => onChange({ working_hours })} />
      </SettingGroup>
    </>
  );
}

type Kinds = DraftingSettings['precedence'];

function Precedence({ kinds, onChange }: { kinds: Kinds; onChange(kinds: Kinds): void }) {
  const { text } = useText();
  const { tracking: words } = text.settings;
  const order = useOrder({ items: kinds, keyOf: (kind) => kind, nameOf: (kind) => words.kinds[kind].name, onReorder: onChange });
  return (
    <OrderList label={words.groups.precedence} order={order}>
      {(kind, index) => (
        <div className="precedence-row">
          <span className="precedence-place quiet">{index + 1}</span>
          <p>
            {words.kinds[kind].name} <span className="quiet small">{words.kinds[kind].about}</span>
          </p>
          <Menu label={text.settings.moveNamed(words.kinds[kind].name)} trigger={<Icon name="more" />} actions={order.moveActions(index)} />
        </div>
      )}
    </OrderList>
  );
}
