import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { type Me, meQuery } from '#web/api/session.ts';
import { EmptyState } from '#web/components/notice.tsx';
import { Page } from '#web/components/page.tsx';
import { SectionLayout } from '#web/components/section-list.tsx';
import { useText } from '#web/text/text.tsx';
import { CatalogueSection } from './catalogue/catalogue-section.tsx';
import { PermissionsSection } from './permissions/permissions-section.tsx';
import { SampleSection } from './sample/sample-section.tsx';
import { askedSection, type SectionId, sectionsFor } from './sections.ts';
import { TokensSection } from './tokens/tokens-section.tsx';
import { UsersSection } from './users/users-section.tsx';

const SHOWN: Record<SectionId, (props: { me: Me }) => ReactNode> = {
  users: UsersSection,
  permissions: PermissionsSection,
  tokens: TokensSection,
  catalogue: CatalogueSection,
  sample: SampleSection,
};

/** What keeps Daybook running for everyone, in sections; each for those who may. */
export function AdminScreen() {
  const { text } = useText();
  const { data: me } = useSuspenseQuery(meQuery);
  const { section: asked } = useParams({ from: '/frame/admin/{-$section}' });
  const allowed = sectionsFor(me);
  const section = askedSection(asked, allowed);
  return (
    <SectionLayout
      label={text.shell.screens.admin}
      to="/admin/{-$section}"
      sections={allowed.map((id) => ({ id, title: text.admin.sections[id] }))}
      currentId={section}
    >
      {section === 'forbidden' || section === 'unknown' ? <Nothing why={section} /> : <Shown key={section} section={section} me={me} />}
    </SectionLayout>
  );
}

function Shown({ section, me }: { section: SectionId; me: Me }) {
  const Section = SHOWN[section];
  return <Section me={me} />;
}

function Nothing({ why }: { why: 'forbidden' | 'unknown' }) {
  const { text } = useText();
  return (
    <Page title={text.shell.screens.admin}>
      <EmptyState icon="admin" title={why === 'forbidden' ? text.shell.forbidden : text.admin.noSection} />
    </Page>
  );
}
