/** Why a file is not taken, or not handed out, and what to do instead. */
export const fileProblems = {
  'file-too-large': {
    title: '文件过大',
    detail: '文件超过上限 {{limit}}（file），未予留存。请压低扫描分辨率，或者拆成几份分别上传。',
  },
  'file-kind-not-accepted': {
    title: '不收这种文件',
    detail: '按内容看，“{{name}}”不是所收的文件种类（file），未予留存。请上传 PDF、OFD、Office 或 WPS 文档、ODF 文档，或者 PNG、JPEG、TIFF 图片；网页、程序和纯文本请先转为 PDF。',
  },
  'file-is-archive': {
    title: '不收压缩包',
    detail: '“{{name}}”是压缩包，或者内含压缩包（file），无法逐份核对，未予留存。请解开后逐份上传，或者合并成一份 PDF。',
  },
  'file-name-differs': {
    title: '文件名与内容不符',
    detail: '“{{name}}”的扩展名与文件内容的种类不符（file），未予留存。请用原来的软件打开，另存为所需的格式后再上传，不要只改扩展名。',
  },
  'file-has-macros': {
    title: '文件含有宏',
    detail: '“{{name}}”含有宏或脚本（file），未予留存。请另存为不含宏的格式（如 .docx、.xlsx），或者转为 PDF 后再上传。',
  },
  'file-encrypted': {
    title: '文件设有密码',
    detail: '“{{name}}”设有密码或权限限制（file），无法查看内容，未予留存。请去掉密码后另存，再上传。',
  },
  'file-damaged': {
    title: '文件打不开',
    detail: '“{{name}}”是空的、不完整，或内部结构异常（file），未予留存。请用原来的软件打开核对，另存后再上传。',
  },
  'file-classified': {
    title: '疑似涉密文件，不予接收',
    detail: '文件名或首页带有密级标志（秘密★、机密、绝密）（file）。本系统是非涉密系统，文件未予留存。请停止上传，通过涉密渠道交送，并报告本单位保密工作机构；确不涉密的，请由保密工作机构核对，去掉误用的字样后再上传。',
  },
  'file-infected': {
    title: '文件带有病毒',
    detail: '“{{name}}”被查出“{{found}}”（file），未予留存。请先给本机查杀病毒，再用干净的文件上传，并告知系统管理员。',
  },
  'scanner-away': {
    title: '暂时不能查毒',
    detail: '病毒扫描服务没有给出结论（file），文件未予留存。请稍后再传；仍不行的，请告知系统管理员。',
  },
  'files-unavailable': {
    title: '暂时不能存取文件',
    detail: '存放文件的地方没有设定、已满或无法访问（LIANXI_FILES），本次没有任何改动。请稍后再试；仍不行的，请告知系统管理员。',
  },
  'file-missing': {
    title: '文件不在存放处',
    detail: '台账记有这份材料，但存放处没有它，或者内容已经不同（file）。请告知系统管理员从备份恢复，并用 lianxi audit verify 核对；原单位留有原件的，再传一次即可补上。',
  },
  'evidence-unknown': {
    title: '没有这份材料',
    detail: '本任务没有编号为“{{sha256}}”的材料（sha256）。请先查看本任务的材料清单，再按清单上的编号下载。',
  },
};
