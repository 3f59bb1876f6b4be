import type { Bilingual } from '@lianxi/plan/schema/bilingual';

/** One act of the rehearsal: what a person enters by an ordinary command. The bodies are the plan's, the words an example's. */
export type Act =
  | { readonly type: 'coordinator'; readonly measure: number; readonly bureau: string; readonly number: string; readonly on: string }
  | { readonly type: 'contribution'; readonly measure: number; readonly milestone: string; readonly bureau: string; readonly text: string; readonly reply?: string }
  | { readonly type: 'evidence'; readonly measure: number; readonly milestone: string; readonly bureau: string; readonly name: string; readonly shown: string }
  | { readonly type: 'round'; readonly measure: number; readonly milestone: string; readonly bureau: string; readonly signers: readonly string[]; readonly text: string }
  | { readonly type: 'answer'; readonly measure: number; readonly milestone: string; readonly bureau: string; readonly opinion?: string; readonly reply?: string }
  | { readonly type: 'submission'; readonly measure: number; readonly milestone: string; readonly bureau: string; readonly achievedOn: string; readonly document?: string; readonly text: string }
  | { readonly type: 'approval'; readonly measure: number; readonly milestone: string; readonly bureau: string }
  | { readonly type: 'review'; readonly measure: number; readonly milestone: string }
  | { readonly type: 'strike-off'; readonly measure: number; readonly milestone: string; readonly list: { readonly number: string; readonly on: string; readonly signer: 'convenor' | 'authorised-deputy'; readonly signedBy: string; readonly post: string } };

/** What is entered at one time of the programme (UTC), while its clock stands. */
interface Scene {
  readonly at: string;
  readonly title: Bilingual;
  readonly acts: readonly Act[];
}

/** Activation: Monday 2020-10-12, 09:30 in Shanghai. */
export const activatedAt = '2020-10-12T01:30:00.000Z';

/** The days on which the bureaus sign for their tasks: municipal ones on two, the vertical ones, by letter, on the third. */
export const receiptDays = { first: '2020-10-13T02:00:00.000Z', second: '2020-10-14T07:00:00.000Z', byLetter: '2020-10-15T02:20:00.000Z' } as const;

/** From here the clock runs: Thursday 2020-12-17, 08:58:30 in Shanghai, ninety seconds before the notices of the morning. */
export const runsFrom = '2020-12-17T00:58:30.000Z';

const confirmed = (measure: number): Act => ({ type: 'coordinator', measure, bureau: 'kejiju', number: '第1期', on: '2020-10-30' });

const contribution = (measure: number, milestone: string, bureau: string, text: string) => ({ type: 'contribution', measure, milestone, bureau, text }) as const;

/** What a file shows stands on its page in letters of ASCII. */
const evidence = (measure: number, milestone: string, bureau: string, name: string, shown: string): Act => ({ type: 'evidence', measure, milestone, bureau, name, shown });

const agrees = (bureau: string) => ({ type: 'answer', measure: 3, milestone: 'd5-2020', bureau }) as const;

/** Everything between the receipts and the morning on which the newcomer looks. */
export const scenes: readonly Scene[] = [
  {
    at: '2020-11-02T02:00:00.000Z',
    title: { zh: '第1期会议纪要确认汇总单位', en: 'Minutes no. 1 confirm coordinators' },
    acts: [4, 5, 10, 11].map(confirmed),
  },
  {
    at: '2020-11-20T08:00:00.000Z',
    title: { zh: '各单位报配合情况', en: 'Bureaus file their contributions' },
    acts: [
      contribution(1, 'd1-2020', 'fagaiwei', '已提出绿色技术提升创新行动的项目建议12条。'),
      contribution(2, 'd3-2020', 'kejiju', '已推荐人才培养基地备选单位3家。'),
      contribution(3, 'd5-2020', 'jiaoyuju', '已就高校科研人员成果转化收益政策提出意见。'),
      contribution(3, 'd5-2020', 'rensheju', '职称评审和离岗创业政策条款已修改完毕。'),
      contribution(4, 'd7-2020', 'jiaoyuju', '已就高校教师到企业兼职提出条款。'),
      contribution(4, 'd7-2020', 'fagaiwei', '已汇总重点企业柔性引才需求。'),
      contribution(5, 'd9-2020', 'fagaiwei', '已推荐绿色技术创新基地平台2个。'),
      contribution(10, 'y-2020', 'fagaiwei', '已将绿色技术交易纳入年度重点工作。'),
      contribution(10, 'y-2020', 'caizhengju', '已安排绿色技术交易补助资金预算。'),
      contribution(19, 'y-2020', 'fagaiwei', '报送绿色技术创新案例4个。'),
    ],
  },
  {
    at: '2020-12-08T06:30:00.000Z',
    title: { zh: '再报配合情况，成果5发起会签，两个年度节点申请办结', en: 'More contributions, deliverable 5 put to countersigning, two yearly checkpoints submitted' },
    acts: [
      contribution(3, 'd5-2020', 'caizhengju', '经费使用自主权条款已会商一致。'),
      { ...contribution(3, 'd5-2020', 'shuiwuju', '股权激励个人所得税政策口径已函复。'), reply: '示例税函〔2020〕41号' },
      contribution(4, 'd7-2020', 'rensheju', '柔性引进人才的职称和社保条款已拟定。'),
      contribution(4, 'd6-2020', 'fagaiwei', '已推荐可牵头组建联合体的龙头企业5家。'),
      contribution(5, 'd9-2020', 'shengtaihuanjingju', '已推荐环境领域技术创新中心1家。'),
      contribution(9, 'y-2020', 'shichangjianguanju', '绿色产品认证企业台账已建立。'),
      contribution(9, 'y-2020', 'zhujianju', '绿色建材评价标识工作已部署。'),
      contribution(10, 'y-2020', 'jinrongju', '已对接金融机构6家。'),
      contribution(13, 'y-2020', 'kejiju', '已提供绿色技术专利申请情况。'),
      contribution(17, 'y-2020', 'kejiju', '科技口统筹协调情况已报。'),
      evidence(3, 'd5-2020', 'kejiju', '成果5政策措施文稿', 'draft of the policy paper of deliverable 5'),
      { type: 'round', measure: 3, milestone: 'd5-2020', bureau: 'kejiju', signers: ['jiaoyuju', 'caizhengju', 'rensheju', 'shuiwuju'], text: '一、高校、科研院所绿色技术成果转化净收益，奖励发明人或研发团队的比例不低于70%。\n二、本政策自印发之日起施行。' },
      evidence(17, 'y-2020', 'fagaiwei', '年度统筹协调情况', 'coordination in 2020, summed up'),
      evidence(19, 'y-2020', 'kejiju', '绿色技术创新案例汇编', 'cases of green technology, compiled'),
      { type: 'submission', measure: 17, milestone: 'y-2020', bureau: 'fagaiwei', achievedOn: '2020-12-04', text: '年度统筹协调工作完成，情况已汇总。' },
      { type: 'submission', measure: 19, milestone: 'y-2020', bureau: 'kejiju', achievedOn: '2020-12-04', document: '示例科〔2020〕58号', text: '绿色技术创新案例已汇编印发。' },
    ],
  },
  {
    at: '2020-12-10T02:00:00.000Z',
    title: { zh: '成果5会签完毕；措施19年度节点签批、初审，凭拟销号清单销号', en: 'Deliverable 5 is countersigned by all; measure 19: the yearly checkpoint is signed off, reviewed and struck off by a signed list' },
    acts: [
      agrees('jiaoyuju'),
      agrees('caizhengju'),
      { ...agrees('rensheju'), opinion: '建议在第一条中明确职务科技成果的范围。' },
      { ...agrees('shuiwuju'), reply: '示例税函〔2020〕44号' },
      { type: 'approval', measure: 19, milestone: 'y-2020', bureau: 'kejiju' },
      { type: 'review', measure: 19, milestone: 'y-2020' },
      { type: 'strike-off', measure: 19, milestone: 'y-2020', list: { number: '示例销号清单〔2020〕1号', on: '2020-12-10', signer: 'convenor', signedBy: '示例市长', post: '市长' } },
    ],
  },
  {
    at: '2020-12-16T07:30:00.000Z',
    title: { zh: '措施2申请办结，待签批', en: 'Measure 2 submits and waits for its sign-off' },
    acts: [
      contribution(2, 'd3-2020', 'rensheju', '人才培养基地的扶持措施已会商一致。'),
      contribution(2, 'd4-2020', 'rensheju', '试点专业的职业技能等级认定已安排。'),
      evidence(2, 'd3-2020', 'jiaoyuju', '人才培养基地名单', 'list of the training bases'),
      { type: 'submission', measure: 2, milestone: 'd3-2020', bureau: 'jiaoyuju', achievedOn: '2020-12-15', text: '第一批绿色技术创新人才培养基地已设立。' },
    ],
  },
];
