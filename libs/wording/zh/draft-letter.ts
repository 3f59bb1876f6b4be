/** The text of what the ladder drafts for the office, in Chinese alone as every paper that is signed: nobody sends a translation. */
export const draftLetter = {
  urge: '{{names}}：\n　　措施{{measure}}“{{heading}}”{{responsible}}：{{why}}截至{{today}}，尚未收到你单位办理情况。请抓紧办理并在系统中报送；确有困难的，请书面说明原因。\n　　联席会议办公室',
  supervise: '督查室：\n　　措施{{measure}}“{{heading}}”{{responsible}}：{{why}}截至{{today}}，尚未收到{{names}}办理情况。现提请督办。\n　　联席会议办公室',
} as const;
