import { activation, measure3 } from '@lianxi/domain/task/task.fixture';
import { opened } from '@lianxi/domain/task/opened';
import { taskTexts } from './task-texts';

const details = (openGroups: readonly string[]): string => taskTexts(opened({ ...measure3, openGroups }, activation), { title: '实施方案' }).details;

describe('the face of a task in Temporal', () => {
  it('says of a clause that ends in 等 that it does not list everybody, and of a class of bodies what the plan calls it', () => {
    expect(details(['等'])).toContain('- **原文以“等”结尾，未列全参与单位**');
    expect(details(['各县（市、区）政府和各有关部门'])).toContain('- **原文泛称，不指名单位**：各县（市、区）政府和各有关部门');
    expect(details([])).not.toContain('原文');
  });
});
