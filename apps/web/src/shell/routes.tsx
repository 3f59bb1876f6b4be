import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { Broken, NotThere } from './dead-ends';
import { Entrance } from './entrance';
import { Shell } from './shell';

const root = createRootRoute();
const entrance = createRoute({ getParentRoute: () => root, path: '/', component: Entrance });

/** Every page of a programme stands inside the shell; its address begins with the programme. */
const programme = createRoute({ getParentRoute: () => root, path: '$programme', component: Shell });

// A page is a folder and one line: it is loaded when somebody goes there.
const today = createRoute({ getParentRoute: () => programme, path: '/', component: lazyRouteComponent(() => import('../today/today-page'), 'TodayPage') });
const task = createRoute({ getParentRoute: () => programme, path: 'tasks/$measure', component: lazyRouteComponent(() => import('../task/task-page'), 'TaskPage') });
const lists = createRoute({ getParentRoute: () => programme, path: 'lists', component: lazyRouteComponent(() => import('../lists/lists-page'), 'ListsPage') });
const list = createRoute({ getParentRoute: () => programme, path: 'lists/$list', component: lazyRouteComponent(() => import('../lists/list-page'), 'ListPage') });

export const router = createRouter({
  routeTree: root.addChildren([entrance, programme.addChildren([
    today,
    task,
    lists,
    list,
  ])]),
  defaultNotFoundComponent: NotThere,
  defaultErrorComponent: Broken,
  defaultPreload: 'intent',
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
