import type { PostRole } from './organisation';
import { isConvenors } from './convenor';

it.each<[string, PostRole, boolean]>([
  ['召集人', 'leader', true], ['联席会议召集人', 'leader', true], ['召集人（市长）', 'leader', true], ['召集人(市长)', 'leader', true], ['总召集人（市长)', 'leader', true], ['召集人（副市长）', 'leader', true],
  ['副召集人', 'leader', false], ['联席会议副总召集人', 'leader', false], ['副总召集人(常务副市长)', 'leader', false], ['副市长兼召集人', 'leader', false], ['召集人（市长', 'leader', false], ['联席会议副召集人（副市长）', 'leader', false], ['市长', 'leader', false], ['召集人秘书', 'leader', false], ['副秘书长（召集人授权）', 'leader', false],
  ['召集人', 'leader-staff', false], ['召集人', 'office', false],
])('the post %s of a %s is the convenor\'s: %s', (title, role, is) => {
  expect(isConvenors({ title, role })).toBe(is);
});
