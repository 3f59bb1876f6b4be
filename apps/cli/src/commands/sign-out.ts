import { NotDone } from '../desk/ending';
import type { Register } from './register';
import { command } from './register';

/** `sign-out`: forgets the token that `sign-in` kept here. */
export const signOut: Register = (parent, onDesk) => {
  command(parent, {
    usage: 'sign-out',
    summary: '退出：忘掉本机保存的登录 · sign out: forget the sign-in that is kept here',
    examples: ['lianxi sign-out', 'lianxi sign-out --json'],
  }).action(onDesk((desk) => {
    const gone = desk.forgetSignedIn();
    if (!gone) throw new NotDone({ zh: '没有登录，无需退出。登录：lianxi sign-in', en: 'Nobody is signed in. To sign in: lianxi sign-in' });
    desk.show({ person: gone.person, expiresAt: gone.expiresAt }, () => [desk.text({
      zh: `✓ ${gone.person} 已退出，本机不再保存其令牌。要让令牌立即失效，请在网页“我的”里吊销。`, en: `✓ ${gone.person} is signed out; the token is kept here no longer. To end it at once, revoke it on the page, under “Me”.`,
    })]);
    return Promise.resolve();
  }));
};
