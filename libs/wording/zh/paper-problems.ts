/** Why what was signed on paper, by whom or with which scan or list, is not taken (线下签批录入), and what to do next. */
export const paperProblems = {
  'paper-in-the-future': {
    title: '签批日期尚未到来',
    detail: '纸质签批的日期{{on}}（paper.on）晚于方案日期{{today}}，只能录入已经签批的文件。请核对签批单上的日期。',
  },
  'paper-older-than-return': {
    title: '签批早于退回',
    detail: '纸质签批的日期{{on}}（paper.on）早于退回重签的日期{{returned}}，不是重新签批。请由局领导重新签批后再录入。',
  },
  'paper-before-the-plan': {
    title: '签批日期早于方案期限',
    detail: '纸质签批的日期{{on}}（paper.on）早于方案的起始日{{earliest}}。请核对签批单上的日期，按实际签字的日期录入。',
  },
  'paper-too-early': {
    title: '初审早于所审内容',
    detail: '纸质初审的日期{{on}}（paper.on）早于{{from}}；现在要初审的办结申请，{{from}}才报到办公室。请核对初审单上的日期；确系早先签的，请重新初审签字后再录入。',
  },
  'paper-before-text': {
    title: '会签早于现在的会签稿',
    detail: '纸质会签的日期{{on}}（paper.on）早于{{from}}，那时还没有现在的会签稿。请核对会签单上的日期；确系早先签的，请就现在的会签稿重新签署后再录入。',
  },
  'scan-before-text': {
    title: '扫描件是以前会签稿的',
    detail: '扫描件{{scan}}（scan）是节点“{{milestone}}”的会签稿变动之前上传的，签的是以前的会签稿。请上传现在的会签稿签署后的扫描件再录入。',
  },
  'person-entered-review': {
    title: '录入人不得销号',
    detail: '节点“{{milestone}}”的纸质初审由{{person}}本人或代理人录入（person），须由办公室的另一人核对扫描件后销号。请转给另一人办理。',
  },
  'person-entered-answer': {
    title: '录入人不得初审',
    detail: '节点“{{milestone}}”的会签答复由{{person}}本人或代理人代为录入（person），须由办公室的另一人核对扫描件或者复函并初审。请转给另一人办理。',
  },
  'scan-missing': {
    title: '缺少扫描件',
    detail: '节点“{{milestone}}”的纸质文件须附扫描件（scan）：单凭录入，无从核对。请先把签字盖章的扫描件附到该节点，并注明是会签单、签批单、初审还是清单的扫描件，再录入并写明它的编号。',
  },
  'scan-unknown': {
    title: '没有这份扫描件',
    detail: '“{{about}}”之下没有编号以 {{scan}} 开头、可以用在这里的扫描件（scan）。所签的办结申请已被退回或者撤回的扫描件不作数；签批、初审、会签和清单，别的文书的扫描件、前一稿会签的扫描件也不作数。请先把这份文书的扫描件附上，再录入并写明它的编号。',
  },
  'list-missing': {
    title: '缺少拟销号清单',
    detail: '节点“{{milestone}}”须列入拟销号清单，由召集人或经授权的副召集人签字后才能销号（list）。请填写清单编号、签字日期和签字人身份。',
  },
  'list-not-asked': {
    title: '本节点不用拟销号清单',
    detail: '节点“{{milestone}}”申请办结时的审批流程没有拟销号清单一步（list）。请不填清单，直接销号。',
  },
  'list-in-the-future': {
    title: '清单签字日期尚未到来',
    detail: '拟销号清单的签字日期{{on}}（list.on）晚于方案日期{{today}}。请核对清单上的日期，签字后再销号。',
  },
  'list-before-review': {
    title: '清单早于审核',
    detail: '拟销号清单于{{on}}签字（list.on），签字之后，节点于{{since}}才审核通过或者重新审核，这张清单不能作为它销号的依据。请核对清单，或列入下一张清单。',
  },
};
