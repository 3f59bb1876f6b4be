import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { plainSearch } from '../look/address';
import { askAround, askForDesk } from './ahead';
import { Broken, NotOpened, NotThere } from './dead-ends';
import { Entrance } from './entrance';
import { Shell } from './shell';

const root = createRootRoute();
const entrance = createRoute({ getParentRoute: () => root, path: '/', component: Entrance });

/** No page is there: the API answers with this one whoever opens in a browser what it refuses. */
const refused = createRoute({ getParentRoute: () => root, path: 'api/$', component: NotOpened });

/** Every page of a programme stands inside the shell; its address begins with the programme. */
const programme = createRoute({ getParentRoute: () => root, path: '$programme', component: Shell, staleTime: Infinity, loader: ({ params }) => { askAround(params.programme); } });

// A page is a folder and one line: it is loaded when somebody goes there.
const today = createRoute({ getParentRoute: () => programme, path: '/', component: lazyRouteComponent(() => import('../today/today-page'), 'TodayPage'), loader: ({ params }) => { askForDesk(params.programme); } });
const task = createRoute({ getParentRoute: () => programme, path: 'tasks/$measure', component: lazyRouteComponent(() => import('../task/task-page'), 'TaskPage') });
const roadmap = createRoute({ getParentRoute: () => programme, path: 'roadmap', component: lazyRouteComponent(() => import('../roadmap/roadmap-page'), 'RoadmapPage') });
const plan = createRoute({ getParentRoute: () => programme, path: 'plan', component: lazyRouteComponent(() => import('../plan/plan-page'), 'PlanPage') });
const status = createRoute({ getParentRoute: () => programme, path: 'status', component: lazyRouteComponent(() => import('../status/status-page'), 'StatusPage') });
const ledger = createRoute({ getParentRoute: () => programme, path: 'ledger', component: lazyRouteComponent(() => import('../ledger/ledger-page'), 'LedgerPage') });
const inbox = createRoute({ getParentRoute: () => programme, path: 'inbox', component: lazyRouteComponent(() => import('../inbox/inbox-page'), 'InboxPage') });
const rehearsal = createRoute({ getParentRoute: () => programme, path: 'rehearsal', component: lazyRouteComponent(() => import('../rehearsal/rehearsal-page'), 'RehearsalPage') });
const administration = createRoute({ getParentRoute: () => programme, path: 'administration', component: lazyRouteComponent(() => import('../administration/administration-page'), 'AdministrationPage') });
const profile = createRoute({ getParentRoute: () => programme, path: 'profile', component: lazyRouteComponent(() => import('../profile/profile-page'), 'ProfilePage') });
const lists = createRoute({ getParentRoute: () => programme, path: 'lists', component: lazyRouteComponent(() => import('../lists/lists-page'), 'ListsPage') });
const list = createRoute({ getParentRoute: () => programme, path: 'lists/$list', component: lazyRouteComponent(() => import('../lists/list-page'), 'ListPage') });

export const router = createRouter({
  routeTree: root.addChildren([entrance, refused, programme.addChildren([
    today,
    task,
    roadmap,
    plan,
    status,
    ledger,
    inbox,
    rehearsal,
    administration,
    profile,
    lists,
    list,
  ])]),
  ...plainSearch,
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
