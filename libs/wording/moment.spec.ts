import { dayIn, dayOf, minuteIn, momentIn } from './moment';

describe('a moment in a sentence', () => {
  it.each([
    ['2020-12-17T01:00:00.000Z', '2020年12月17日（星期四）09:00', 'Thursday 17 December 2020, 09:00'],
    ['2020-12-31T16:00:00.000Z', '2021年1月1日（星期五）00:00', 'Friday 1 January 2021, 00:00'],
    ['2020-12-17T00:58:30.000Z', '2020年12月17日（星期四）08:58:30', 'Thursday 17 December 2020, 08:58:30'],
  ])('%s is told in the time of Shanghai', (instant, zh, en) => {
    expect([momentIn('zh', instant), momentIn('en', instant)]).toEqual([zh, en]);
  });

  it('a day is told with its weekday', () => {
    expect([dayIn('zh', '2021-03-05'), dayIn('en', '2021-03-05')]).toEqual(['2021年3月5日（星期五）', 'Friday 5 March 2021']);
    expect([dayOf('zh', '2020-12-31T16:00:30.000Z'), dayOf('en', '2020-12-31T16:00:30.000Z')]).toEqual(['2021年1月1日（星期五）', 'Friday 1 January 2021']);
    expect([dayIn('zh', '某日'), dayOf('zh', '某时')]).toEqual(['某日', '某时']);
  });

  it.each(['2020-12-17T00:58:59.999Z', '2020-12-17T00:58:30Z', '2020-12-17T00:58:00.000Z'])('%s is told to the minute where seconds are no news', (instant) => {
    expect([minuteIn('zh', instant), minuteIn('en', instant)]).toEqual(['2020年12月17日（星期四）08:58', 'Thursday 17 December 2020, 08:58']);
  });

  it('leaves alone what is no instant', () => {
    expect([momentIn('zh', '某日'), minuteIn('zh', '某日')]).toEqual(['某日', '某日']);
  });
});
