/** Why a strike-off list (拟销号清单) says no, and what to do next. */
export const listProblems = {
  'list-drawn-here': {
    title: '清单在此拟制',
    detail: '拟销号清单“{{list}}”是在本方案中拟制的（list.number），凭它销号须先在此签署，不能另行填写。请打开该清单办理；另有线下签署的清单的，请填写那张清单的编号。',
  },
  'list-stated-otherwise': {
    title: '与先前填写的清单不一致',
    detail: '拟销号清单“{{list}}”在节点“{{milestone}}”销号时已经填写过：{{on}}签署，签署人{{signer, statedSigner}}。这次填写的{{differs, listField}}与此不同（{{differs}}）。请核对清单原件：同一编号只有一张清单，签署的日期、身份、姓名、职务和授权依据五项须填写一致；不是同一张清单的，请填写它自己的编号；先前填错的，请将那个节点重新开启，再按原件填写。',
  },
  'deputy-without-authority': {
    title: '没有授权依据',
    detail: '拟销号清单“{{list}}”由召集人签署；不是召集人的，凭授权签署，须填写授权依据的种类、文号和日期（authority）。请填写后再签；签署人是召集人的，请由其本人在召集人的岗位上签署，或者按召集人录入。',
  },
  'authority-after-signature': {
    title: '授权晚于签署',
    detail: '授权依据的日期{{authorised}}（authority.on）晚于签署的日期{{on}}，签署时还没有这项授权。请核对两个日期。',
  },
  'list-exists': {
    title: '清单编号已用',
    detail: '编号为“{{list}}”的拟销号清单已经拟出，撤销的清单也保留编号（number）。请改用另一编号；那张清单还在拟稿中的，也可以打开它增减节点。',
  },
  'list-unknown': {
    title: '没有这张清单',
    detail: '本方案没有拟销号清单“{{list}}”（list）。请查看清单目录，核对编号。',
  },
  'list-not-draft': {
    title: '清单不在拟稿中',
    detail: '拟销号清单“{{list}}”已经送签、签署或撤销（list），只有拟稿中的清单才能增减节点或送签。请由召集人退回后再改，或者另拟一张。',
  },
  'list-not-put': {
    title: '清单没有送签',
    detail: '拟销号清单“{{list}}”没有送签（list），不能签署、录入签批或退回。请由联席会议办公室先送签。',
  },
  'list-not-signed': {
    title: '清单尚未签署',
    detail: '拟销号清单“{{list}}”尚未签署，或纸质签批尚未核对（list），不能凭它销号，也没有可撤回的签署。请送签，签署并核对后再销号。',
  },
  'list-signed-already': {
    title: '清单已经签署或录入签批',
    detail: '拟销号清单“{{list}}”已经签署，或者已录入纸质签批、正待核对（list），不能再签署、退回或撤销。纸质签批有误的，请核对人退回；尚未销号的，签署人可以撤回签署；节点有误的，请退回该节点重办，再列入下一张清单。',
  },
  'list-struck-off-by': {
    title: '已凭清单销号',
    detail: '节点“{{milestone}}”已凭拟销号清单“{{list}}”销号（list），签署不能再撤回。有误的节点尚未销号的，请联席会议办公室退回该节点；已销号的，请凭依据重新开启。',
  },
  'signature-of-another': {
    title: '不是您的签署',
    detail: '拟销号清单“{{list}}”不是由您的岗位在系统中签署的（list），只能由签署人或召集人撤回签署。请联系签署人或召集人办理。',
  },
  'paper-taken-back': {
    title: '这份签批已经撤回',
    detail: '这份扫描件（file）上的签署已经撤回，不能再录入拟销号清单“{{list}}”。请重新签署，上传新的扫描件。',
  },
  'list-not-on-paper': {
    title: '没有待核对的纸质签批',
    detail: '拟销号清单“{{list}}”没有待核对的纸质签批（list）。请先录入签批和扫描件。',
  },
  'list-empty': {
    title: '清单没有节点',
    detail: '移出后拟销号清单“{{list}}”就没有节点了（remove）。请至少留下一个节点，或者撤销这张清单。',
  },
  'item-listed-already': {
    title: '节点已列入清单',
    detail: '节点“{{milestone}}”已在拟销号清单“{{list}}”上（milestone），一个节点只列入一张清单。请凭那张清单办理。',
  },
  'item-not-listed': {
    title: '节点不在清单上',
    detail: '节点“{{milestone}}”不在拟销号清单“{{list}}”上（milestone）。请打开清单核对。',
  },
  'person-entered': {
    title: '录入人不得核对',
    detail: '拟销号清单“{{list}}”的纸质签批由{{person}}本人或代理人录入（person），须由办公室的另一人核对扫描件。请转给另一人办理。',
  },
  'paper-before-put': {
    title: '签批早于送签',
    detail: '纸质签批的日期{{on}}（paper.on）早于清单送签的日期{{putOn}}，签的不会是这张清单。请核对签批上的日期。',
  },
  'list-changed': {
    title: '清单已有变动',
    detail: '拟销号清单“{{list}}”在您查看之后已有变动（seen），没有办理。请重新打开，看清清单和扫描件后再签署或核对。',
  },
  'item-changed': {
    title: '节点已有变动',
    detail: '节点“{{milestone}}”在您查看之后已有变动（seen），没有列入。请重新打开任务，看清后再列入清单。',
  },
  'item-not-as-listed': {
    title: '清单上的节点已有变动',
    detail: '拟销号清单“{{list}}”（list）上的节点“{{milestone}}”列入之后已被退回、撤回或有变动，清单没有签署。请将清单退回办公室，移出该节点或重新列入后再送签。',
  },
};
