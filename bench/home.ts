import { clock, meeting } from '../tests/support/meeting'
import { startOrgan } from '../tests/support/organ'
import { errorsOf, phoneOf } from '../tests/support/weapp/people'
import type { Bench } from './figures'

/** The home page of a member on a day with a meeting, opened on the built mini-program in a stand-in for WeChat. */
export const home: Bench = {
  ids: ['P8'],
  run: async () => {
    const organ = await startOrgan()
    try {
      organ.cloud.setNow(clock('14:25'))
      await meeting.openNow(organ)
      const phone = await phoneOf(organ, 'wang')
      phone.end()
      const { calls, setDatas } = phone.record
      const errors = errorsOf(phone)
      if (errors.length > 0 || !phone.text().includes('红色家书诵读与交流'))
        throw new Error(`home does not open: ${errors.join('; ')}`)
      return [
        { id: 'P8', what: '打开首页：云函数调用', figure: calls.length, budget: 2, unit: '次' },
        {
          id: 'P8',
          what: '打开首页：下行',
          figure: calls.reduce((sum, { bytesDown }) => sum + bytesDown, 0) / 1000,
          budget: 20,
          unit: 'kB',
        },
        {
          id: 'P8',
          what: '打开首页：最大一次 setData',
          figure: Math.max(...setDatas.map(({ bytes }) => bytes)) / 1000,
          budget: 16,
          unit: 'kB',
        },
      ]
    } finally {
      await organ.stop()
    }
  },
}
