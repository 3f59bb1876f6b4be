import fc from 'fast-check';
import { attachment } from './disposition';
import { fileName } from './file-name';

describe('a file\'s name', () => {
  it.each([
    ['关于绿色技术的通知.pdf', '关于绿色技术的通知.pdf'],
    ['C:\\材料\\通知.pdf', '通知.pdf'],
    ['../../etc/passwd', 'passwd'],
    ['通知\u202efdp.exe', '通知fdp.exe'],
    ['通\u061c知.pdf', '通知.pdf'],
    ['a\u0000b\r\n.pdf', 'ab.pdf'],
    ['e\u0301.pdf', '\u00e9.pdf'],
    [' 通知.pdf. ', '通知.pdf'],
    [`${'长'.repeat(300)}.docx`, `${'长'.repeat(195)}.docx`],
    [`${'𠮷'.repeat(300)}.docx`, `${'𠮷'.repeat(195)}.docx`],
  ])('%j is kept as %j', (sent, kept) => {
    expect(fileName(sent)).toBe(kept);
  });

  it.each(['', '   ', '..', '通知/', '\u200b', '\ufffd\ufffd.pdf'])('%j is none', (sent) => {
    expect(fileName(sent)).toBeUndefined();
  });

  it('is kept alike when it is sent as it was kept, and leads into no folder', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (sent) => {
      const kept = fileName(sent);
      if (kept === undefined) return;
      expect(fileName(kept)).toBe(kept);
      expect(kept).not.toMatch(/[/\\\p{Cc}\p{Cf}]/u);
      expect(Array.from(kept).length).toBeLessThanOrEqual(200);
    }));
  });
});

describe('the name of a download', () => {
  it('stands there for old readers and as it is', () => {
    expect(attachment('通知（终稿）"1".pdf')).toBe('attachment; filename="_______1_.pdf"; filename*=UTF-8\'\'%E9%80%9A%E7%9F%A5%EF%BC%88%E7%BB%88%E7%A8%BF%EF%BC%89%221%22.pdf');
    expect(attachment('it\'s (1)*.pdf')).toContain('filename*=UTF-8\'\'it%27s%20%281%29%2A.pdf');
  });

  it('can be read back, whatever it is, and breaks out of nothing', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (sent) => {
      const name = fileName(sent);
      if (name === undefined) return;
      const [, ascii = '"', extended = '%'] = /^attachment; filename="([^"]*)"; filename\*=UTF-8''([\w.!#$&+^`|~%-]*)$/.exec(attachment(name)) ?? [];
      expect(ascii).toMatch(/^[\x20-\x7e]*$/);
      expect(decodeURIComponent(extended)).toBe(name);
    }));
  });
});
