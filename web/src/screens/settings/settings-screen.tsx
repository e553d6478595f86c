import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { type Me, meQuery } from '#web/api/session.ts';
import { EmptyState } from '#web/components/notice.tsx';
import { Page } from '#web/components/page.tsx';
import { SectionLayout } from '#web/components/section-list.tsx';
import { useText } from '#web/text/text.tsx';
import { AccountSection } from './account/account-section.tsx';
import { DataSection } from './data/data-section.tsx';
import { PrivateSection } from './private/private-section.tsx';
import { RulesSection } from './rules/rules-section.tsx';
import { askedSection, type SectionId, sectionsFor } from './sections.ts';
import { SourcesSection } from './sources/sources-section.tsx';
import { TokensSection } from './tokens/tokens-section.tsx';
import { TrackingSection } from './tracking/tracking-section.tsx';
import './settings-screen.css';

const SHOWN: Record<SectionId, (props: { me: Me }) => ReactNode> = {
  tracking: TrackingSection,
  sources: SourcesSection,
  rules: RulesSection,
  private: PrivateSection,
  tokens: TokensSection,
  account: AccountSection,
  data: DataSection,
};

/** What one user chose for themself, in sections. */
export function SettingsScreen() {
  const { text } = useText();
  const { data: me } = useSuspenseQuery(meQuery);
  const { section: asked } = useParams({ from: '/frame/settings/{-$section}' });
  const allowed = sectionsFor(me);
  const section = askedSection(asked, allowed);
  return (
    <SectionLayout
      label={text.shell.screens.settings}
      to="/settings/{-$section}"
      sections={allowed.map((id) => ({ id, title: text.settings.sections[id] }))}
      currentId={section ?? ''}
    >
      {section === null ? <NoSection /> : <Shown key={section} section={section} me={me} />}
    </SectionLayout>
  );
}

function Shown({ section, me }: { section: SectionId; me: Me }) {
  const Section = SHOWN[section];
  return <Section me={me} />;
}

function NoSection() {
  const { text } = useText();
  return (
    <Page title={text.shell.screens.settings}>
      <EmptyState icon="settings" title={text.settings.noSection} />
    </Page>
  );
}
