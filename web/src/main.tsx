import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { I18nProvider } from 'react-aria-components';
import { createRoot } from 'react-dom/client';
import { isProblem } from './api/problem.ts';
import { queryClient } from './api/query-client.ts';
import { meQuery } from './api/session.ts';
import { router } from './router.tsx';
import { loadTexts, TextProvider } from './text/text.tsx';
import './styles/tokens.css';
import './styles/base.css';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root.');

const DOORS = ['/sign-in', '/set-up', '/invitation'];

// Asked for while the texts come: the first screen needs both. At the doors nobody is signed in yet.
if (!DOORS.includes(location.pathname)) void queryClient.prefetchQuery(meQuery);
const texts = await loadTexts();

// A session may end at any time, on this device or from another.
queryClient.getQueryCache().subscribe(({ query }) => {
  if (!isProblem(query.state.error, 'unauthenticated') || DOORS.includes(router.state.location.pathname)) return;
  const ended = queryClient.getQueryData(meQuery.queryKey) === undefined ? undefined : true;
  void router.navigate({ to: '/sign-in', search: { next: router.state.location.href, ended } });
});

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
