import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { Compass } from 'lucide-react';
import { PAGES } from '#console/pages';
import { Failed, Loading, Notice } from '#console/parts/page-states';
import { useWords } from '#console/words/language';
import { shellWords } from '#shared/messages/console-shell';
import { Frame } from './frame';

const NotFound = () => {
  const { say } = useWords();
  return <Notice icon={Compass} title={say(shellWords.notFound)} />;
};

const root = createRootRoute({ component: Frame, notFoundComponent: NotFound });

const routes = PAGES.map(({ path, load }) =>
  createRoute({ getParentRoute: () => root, path, component: lazyRouteComponent(load, 'Page') }),
);

/** The console's pages under their addresses. */
export const router = createRouter({
  routeTree: root.addChildren(routes),
  defaultPreload: 'intent',
  defaultPendingComponent: Loading,
  defaultErrorComponent: ({ error, reset }) => <Failed error={error} onRetry={reset} />,
});
