import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { createRoot } from 'react-dom/client';
import { isProblem } from './api/problem.ts';
import { queryClient } from './api/query-client.ts';
import { meQuery } from './api/session.ts';
import { router } from './router.tsx';
import { loadTexts, TextProvider, type Texts } from './text/text.tsx';
import './styles/tokens.css';
import './styles/base.css';

const DOORS = ['/sign-in', '/set-up', '/invitation'];

// Begins while the texts come: who is signed in, and what their screen reads.
void router.load();

// A session may end at any time, on this device or from another.
queryClient.getQueryCache().subscribe(({ query }) => {
  if (!isProblem(query.state.error, 'unauthenticated') || DOORS.includes(router.state.location.pathname)) return;
  const left = queryClient.getQueryData(meQuery.queryKey) === undefined ? undefined : 'ended';
  void router.navigate({ to: '/sign-in', search: { next: router.state.location.href, left } });
});

// Not awaited by the module itself: the texts import from the same file of the build, which would wait for them, and they for it.
void loadTexts().then(show);

function show(texts: Texts): void {
  const root = document.getElementById('root');
  if (!root) throw new Error('index.html has no #root.');
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <TextProvider texts={texts}>
          <I18nProvider locale={texts.format.locale}>
            <RouterProvider router={router} />
          </I18nProvider>
        </TextProvider>
      </QueryClientProvider>
    </StrictMode>,
  );
}
