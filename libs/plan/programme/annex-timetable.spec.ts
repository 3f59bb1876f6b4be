import { xinxiangPlan } from '../xinxiang/plan';
import { xinxiangText } from '../xinxiang/source-text';
import { annexTimetable } from './annex-timetable';

const timetable = annexTimetable(xinxiangPlan);

describe('the roadmap and timetable', () => {
  it('has the three columns of the annex', () => {
    expect(timetable.title).toBe('新乡市构建市场导向的绿色技术创新体系路线图、时间表');
    expect(timetable.columns).toEqual(['任务', '责任单位', '主要成果形式和完成时间']);
  });

  it('shows what survives as printed', () => {
    expect(timetable.rows[2]).toEqual({
      measure: 3,
      section: '一、培育壮大绿色技术创新主体',
      task: '3.激发高校、科研院所绿色技术创新活力',
      responsible: '科技局、教育局、财政局、人社局、税务局',
      deliverables: ['5.完善促进高校、科研院所绿色技术创新和成果转化的政策措施（2020年）'],
    });
    const printed = xinxiangText.split('\n').map((line) => line.trim());
    for (const { task, responsible, deliverables } of timetable.rows.slice(0, 6)) {
      expect(printed).toEqual(expect.arrayContaining([task, responsible, ...deliverables]));
    }
  });

  it('says of what was lost that it was lost', () => {
    expect(timetable.rows[6]).toMatchObject({ task: '7.强化绿色技术标准引领', deliverables: ['附件缺失'] });
    expect(timetable.rows[6]!.responsible).toMatch(/^科技局、发改委、生态环境局、住建局牵头/);
    expect(timetable.rows[7]).toEqual({
      measure: 8, section: '二、加强绿色技术创新的导向机制', task: '附件缺失（正文：8.建立健全政府绿色采购制度）', responsible: '附件缺失', deliverables: ['附件缺失'],
    });
    expect(timetable.rows[9]!.section).toBe('附件缺失（正文：推进绿色技术创新成果转化示范应用）');
    expect(timetable.rows.filter(({ deliverables }) => deliverables.includes('附件缺失')).map(({ measure }) => measure)).toEqual([7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19]);
  });
});
