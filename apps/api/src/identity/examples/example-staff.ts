import type { PostRole } from '@lianxi/domain/organisation/organisation';
import { xinxiangPlan } from '@lianxi/plan/xinxiang/plan';
import type { Body, Staff, Staffed } from '../foundation/staff';
import { administrators, officeBody } from '../foundation/staff';

/** What stands with everybody the plan does not name: their names end with it, and the letter they are appointed by is this. */
export const exampleMark = '示例，非方案内容';

const government: Body = { bureau: 'shizhengfu', kind: 'government', name: '市政府' };
const inspection: Body = { bureau: 'ducha-shi', kind: 'government', name: '市政府督查室' };

function example({ bureau, name }: Body, role: PostRole, title: string, id = `${bureau}-${role}`): Staffed {
  return { person: id, name: `${name}${title}（${exampleMark}）`, post: id, bureau, role, title };
}

const bureaus: readonly Body[] = xinxiangPlan.bureaus.map(({ id: bureau, kind, name }) => ({ bureau, kind, name }));

/** Examples for rehearsals: a liaison and a head for each body of the plan, the office, the leader and their staff, the inspection office, the three administrators. */
export const exampleStaff: Staff = {
  bodies: [...bureaus, officeBody, government, inspection],
  people: [
    ...bureaus.flatMap((body) => [example(body, 'liaison', '联络员'), example(body, 'bureau-head', body.name.endsWith('行') ? '负责人' : '局领导')]),
    example(officeBody, 'office', '经办人'),
    example(officeBody, 'office', '主任', 'lianxi-office-director'),
    example(government, 'leader', '召集人'),
    example(government, 'leader-staff', '工作人员'),
    example(inspection, 'inspection', '督查员'),
    ...administrators.map(([role, title]) => example(officeBody, role, title)),
  ],
  letter: exampleMark,
};
