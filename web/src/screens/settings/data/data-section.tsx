import type { Me } from '#web/api/session.ts';
import { Icon } from '#web/components/icon.tsx';
import { Page } from '#web/components/page.tsx';
import { SettingGroup } from '#web/screens/settings/setting-group.tsx';
import { useText } from '#web/text/text.tsx';
import { DeleteSignals } from './delete-signals.tsx';

const FILES = [
  { id: 'signals', href: '/api/me/data/signals.csv' },
  { id: 'drafts', href: '/api/me/data/drafts.csv' },
  { id: 'entries', href: '/api/me/data/time-entries.csv' },
] as const;

/** Everything that is stored about oneself: to take along, and what can be deleted of it. */
export function DataSection({ me }: { me: Me }) {
  const { text } = useText();
  const { data: words } = text.settings;
  return (
    <Page title={text.settings.sections.data}>
      <SettingGroup title={words.exportAll} about={words.exportAllAbout}>
        <p>
          <Download href="/api/me/data" label={words.downloadAll} />
        </p>
      </SettingGroup>
      <SettingGroup title={words.tables} about={words.tablesAbout}>
        <p className="row">
          {FILES.map(({ id, href }) => (
            <Download key={id} href={href} label={words.files[id]} />
          ))}
        </p>
      </SettingGroup>
      <SettingGroup title={words.delete} about={words.deleteAbout}>
        <DeleteSignals timeZone={me.user.time_zone} />
      </SettingGroup>
    </Page>
  );
}

function Download({ href, label }: { href: string; label: string }) {
  return (
    <a className="button" href={href} download>
      <Icon name="download" />
      <span>{label}</span>
    </a>
  );
}
