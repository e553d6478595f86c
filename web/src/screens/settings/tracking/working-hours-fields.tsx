import { WEEKDAYS, type WorkingHours } from '#domain/working-hours.ts';
import { Button, IconButton } from '#web/components/button.tsx';
import { dayOfWeekday } from '#web/screens/settings/weekday-day.ts';
import { useText } from '#web/text/text.tsx';
import './working-hours-fields.css';

type WorkingHoursFieldsProps = { hours: readonly WorkingHours[]; onChange(hours: WorkingHours[]): void };

const NEW_HOURS: WorkingHours = { weekdays: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'], from: '09:00', to: '17:00' };
const MIDNIGHT = '24:00';

/** Stretches of the clock, each with the weekdays it holds on. */
export function WorkingHoursFields({ hours, onChange }: WorkingHoursFieldsProps) {
  const { text } = useText();
  const { workingHours: words } = text.settings.tracking;
  return (
    <>
      {hours.length === 0 && <p className="quiet">{words.none}</p>}
      <ul className="working-hours">
        {hours.map((stretch, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a stretch is changed in its place, so it can't be its own key.
          <li key={index}>
            <Stretch
              name={words.stretch(index + 1)}
              stretch={stretch}
              onChange={(changed) => onChange(hours.with(index, changed))}
              onRemove={() => onChange(hours.filter((_, at) => at !== index))}
            />
          </li>
        ))}
      </ul>
      <p>
        <Button icon="add" onClick={() => onChange([...hours, NEW_HOURS])}>
          {words.add}
        </Button>
      </p>
    </>
  );
}

type StretchProps = { name: string; stretch: WorkingHours; onChange(stretch: WorkingHours): void; onRemove(): void };

function Stretch({ name, stretch, onChange, onRemove }: StretchProps) {
  const { text, format } = useText();
  const { workingHours: words } = text.settings.tracking;
  const { weekdays, from, to } = stretch;
  const isInOrder = from !== '' && from < to;
  return (
    <fieldset className="working-hours-stretch">
      <legend className="visually-hidden">{name}</legend>
      <div className="working-hours-days">
        {WEEKDAYS.map((day) => (
          <label key={day} className="working-hours-day">
            <input
              type="checkbox"
              className="visually-hidden"
              checked={weekdays.includes(day)}
              onChange={({ currentTarget: { checked } }) =>
                onChange({ ...stretch, weekdays: WEEKDAYS.filter((one) => (one === day ? checked : weekdays.includes(one))) })
              }
            />
            <span>{format.weekday(dayOfWeekday(day))}</span>
          </label>
        ))}
      </div>
      <div className="working-hours-times">
        <input
          className="input"
          type="time"
          aria-label={words.from}
          value={from}
          onChange={({ currentTarget: { value } }) => onChange({ ...stretch, from: value })}
        />
        <span aria-hidden="true">–</span>
        <input
          className="input"
          type="time"
          aria-label={words.to}
          aria-invalid={!isInOrder || undefined}
          // A field of this type has no 24:00, and nothing ends at the midnight it began on.
          value={to === MIDNIGHT ? '00:00' : to}
          onChange={({ currentTarget: { value } }) => onChange({ ...stretch, to: value === '00:00' ? MIDNIGHT : value })}
        />
        <IconButton icon="dismiss" label={text.settings.removeNamed(name)} onClick={onRemove} />
      </div>
      {weekdays.length === 0 && <p className="field-problem">{text.settings.tracking.problems.weekdaysMissing}</p>}
      {!isInOrder && <p className="field-problem">{text.settings.tracking.problems.timesOrder}</p>}
    </fieldset>
  );
}
