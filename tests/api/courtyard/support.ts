import type { Input } from '../../../src/contract'
import { clientIdOf } from '../../support/organ'

/** What 王党员 wrote down on the evening before the tests' day. */
export const words = (
  more: Partial<Omit<Input<'courtyard.write'>, 'clientId' | 'year'>> = {},
): Omit<Input<'courtyard.write'>, 'clientId' | 'year'> => ({
  topic: '冬季用水与道路养护',
  startAt: '2026-11-19T11:30:00.000Z',
  village: '青山村',
  villageGroup: '二组',
  host: '王党员',
  companionIds: [],
  outreach: '讲了冬季供水保障和通组路养护的安排。',
  outreachMinutes: 20,
  headcount: 17,
  demands: [
    {
      key: 'demand-valve',
      matter: '蓄水池阀门冻裂，三户停水',
      raisedBy: null,
      onSpotAnswer: '明天派人查看',
      toLedger: true,
    },
    { key: 'demand-rails', matter: '通组路护栏缺损', raisedBy: '刘叔', onSpotAnswer: '', toLedger: true },
    {
      key: 'demand-dates',
      matter: '医保缴费时间怎么算',
      raisedBy: null,
      onSpotAnswer: '集中缴费到 12 月 31 日',
      toLedger: false,
    },
  ],
  photoIds: [],
  ...more,
})
/** A whole draft, new each time. */
export const draft = (more: Partial<Input<'courtyard.write'>> = {}): Input<'courtyard.write'> => ({
  clientId: clientIdOf(),
  year: 2026,
  ...words(),
  ...more,
})
