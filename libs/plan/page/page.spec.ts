import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chinaCalendar } from '../calendars/china';
import { planToTasks } from '../programme/tasks';
import { xinxiangPlan } from '../xinxiang/plan';
import { planPage } from './page';
import { programmeTable } from './programme-table';

const tasks = planToTasks(xinxiangPlan, chinaCalendar);

describe('the programme of Xinxiang', () => {
  it('is nineteen tasks, each with its bodies, its days and its workflow', () => {
    expect(`\n${programmeTable(tasks, 'xinxiang-demo')}\n`).toBe(`
|  | 措施 | 类型 | 责任单位 | 节点 | 完成期限 | workflow |
| --- | --- | --- | --- | --- | --- | --- |
| 1 | 强化企业的绿色技术创新主体地位 | 按职责分工 | 共同 市科技局、市发改委 | d1 2020 2021 2022 · d2 2020 2021 2022 | 2020-12-31 · 2021-12-31 · 2022-12-30 | xinxiang-demo/measure-01 |
| 2 | 加强绿色技术创新人才培养 | 按职责分工 | 共同 市教育局、市科技局、市人社局 | d3 2020 2021 2022 · d4 2020 2021 2022 | 2020-12-31 · 2021-12-31 · 2022-12-30 | xinxiang-demo/measure-02 |
| 3 | 激发高校、科研院所绿色技术创新活力 | 按职责分工 | 共同 市科技局、市教育局、市财政局、市人社局、市税务局 | d5 2020 | 2020-12-31 | xinxiang-demo/measure-03 |
| 4 | 推进“产学研金介”深度融合 | 按职责分工 | 共同 市科技局、市教育局、市农业农村局、市人社局、市发改委 | d6 2020 2021 2022 · d7 2020 · d8 2020 2021 2022 | 2020-12-31 · 2021-12-31 · 2022-12-30 | xinxiang-demo/measure-04 |
| 5 | 加强绿色技术创新基地平台建设 | 牵头＋参与 | 牵头 市科技局、市发改委；参与 市生态环境局、市资源规划局、市水利局、市农业农村局等 | d9 2020 2021 2022 | 2020-12-31 · 2021-12-31 · 2022-12-30 | xinxiang-demo/measure-05 |
| 6 | 加强绿色技术创新方向引导 | 按职责分工 | 共同 市发改委、市科技局、市住建局、市生态环境局、市工信局、市资源规划局、市水利局、市农业农村局 | d10 2020 2021 2022 · d11 2020 2021 2022 | 2020-12-31 · 2021-12-31 · 2022-12-30 | xinxiang-demo/measure-06 |
| 7 | 强化绿色技术标准引领 | 牵头＋参与 | 牵头 市科技局、市发改委、市生态环境局、市住建局；参与 市市场监管局、市工信局、市资源规划局、市水利局、市农业农村局等 | y 2020 2021 2022 | 2020-12-31 · 2021-12-31 · 2022-12-30 | xinxiang-demo/measure-07 |
| 8 | 建立健全政府绿色采购制度 | 牵头＋参与 | 牵头 市财政局、市发改委、市科技局、市生态环境局；参与 各采购单位等 | y 2020 2021 2022 | 2020-12-31 · 2021-12-31 · 2022-12-30 | xinxiang-demo/measure-08 |
| 9 | 推进绿色技术创新评价和认证 | 按职责分工 | 共同 市工信局、市市场监管局、市发改委、市住建局 | y 2020 2021 2022 | 2020-12-31 · 2021-12-31 · 2022-12-30 | xinxiang-demo/measure-09 |
| 10 | 建立健全绿色技术转移转化市场交易体系 | 牵头＋参与 | 牵头 市科技局、市发改委；参与 市财政局、市金融局、新乡银保监分局等 | y 2020 2021 2022 | 2020-12-31 · 2021-12-31 · 2022-12-30 | xinxiang-demo/measure-10 |
| 11 | 完善绿色技术创新成果转化机制 | 牵头＋参与 | 牵头 市科技局、市发改委、市工信局、市住建局；参与 市生态环境局、市财政局、市金融局、新乡银保监分局等 | y 2020 2021 2022 | 2020-12-31 · 2021-12-31 · 2022-12-30 | xinxiang-demo/measure-11 |
| 12 | 强化绿色技术创新转移转化综合示范 | 牵头＋参与 | 牵头 市科技局、市发改委、市住建局；参与 市工信局、市资源规划局、市生态环境局、市商务局、市水利局、市农业农村局等 | y 2020 2021 2022 | 2020-12-31 · 2021-12-31 · 2022-12-30 | xinxiang-demo/measure-12 |
| 13 | 强化绿色技术知识产权保护与服务 | 牵头＋参与 | 牵头 市市场监管局；参与 市科技局、市发改委等 | y 2020 2021 2022 | 2020-12-31 · 2021-12-31 · 2022-12-30 | xinxiang-demo/measure-13 |
| 14 | 加强绿色技术创新金融支持 | 按职责分工 | 共同 市金融局、人行新乡分行、市科技局、市发改委、市市场监管局、新乡银保监分局 | y 2020 2021 2022 | 2020-12-31 · 2021-12-31 · 2022-12-30 | xinxiang-demo/measure-14 |
| 15 | 推进全社会绿色技术创新 | 牵头＋参与 | 牵头 市科技局、市发改委、市生态环境局、市住建局；参与 市金融局、新乡银保监分局等 | y 2020 2021 2022 | 2020-12-31 · 2021-12-31 · 2022-12-30 | xinxiang-demo/measure-15 |
| 16 | 加强绿色技术创新对外开放与国际合作 | 按职责分工 | 共同 市科技局、市发改委、市教育局、市商务局、市工信局、市生态环境局、市住建局 | y 2020 2021 2022 | 2020-12-31 · 2021-12-31 · 2022-12-30 | xinxiang-demo/measure-16 |
| 17 | 加强统筹协调 | 牵头 | 牵头 市发改委、市科技局；另及 各县（市、区）政府和各有关部门 | y 2020 2021 2022 | 2020-12-31 · 2021-12-31 · 2022-12-30 | xinxiang-demo/measure-17 |
| 18 | 强化评价考核 | 牵头 | 牵头 市科技局、市发改委 | y 2020 2021 2022 | 2020-12-31 · 2021-12-31 · 2022-12-30 | xinxiang-demo/measure-18 |
| 19 | 加强示范引领 | 牵头 | 牵头 市科技局、市发改委 | y 2020 2021 2022 | 2020-12-31 · 2021-12-31 · 2022-12-30 | xinxiang-demo/measure-19 |
`);
  });

  /** After a change of the plan, `LIANXI_WRITE_DOCS=1 npx jest libs/plan/page` writes the page anew. */
  it('stands in docs/plan.md as it is in the data', () => {
    const file = join(__dirname, '../../../docs/plan.md');
    const page = planPage(xinxiangPlan, tasks, 'xinxiang-demo');
    if (process.env.LIANXI_WRITE_DOCS === '1') writeFileSync(file, page);
    expect(readFileSync(file, 'utf8')).toBe(page);
  });
});
