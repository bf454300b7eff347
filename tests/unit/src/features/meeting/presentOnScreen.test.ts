import {
  isAnnounced,
  isBeforeTheRoom,
  onScreenText,
  showsVotes,
} from '../../../../../src/features/meeting/presentOnScreen'
import { nothing, voteOf } from '../../../../support/taro/meetings'

const votes = [voteOf({ id: 'v1', matter: '接收赵砚秋为预备党员' })]

it('says what 投屏 shows in place of the code', () => {
  expect(onScreenText({ votes })).toBe('')
  const onScreen = { type: 'vote', matter: '讨论转正' } as const
  expect(onScreenText({ votes, onScreen })).toBe('投屏正在显示表决事项“讨论转正”，不显示票数。')
  expect([isBeforeTheRoom({ onScreen }, '讨论转正'), isBeforeTheRoom({ onScreen }, '讨论')]).toEqual([true, false])
  const result = { type: 'result', voteId: 'v1' } as const
  expect(onScreenText({ votes, onScreen: result })).toBe('投屏正在公布“接收赵砚秋为预备党员”的结果。')
  expect([isAnnounced({ onScreen: result }, 'v1'), isAnnounced({ onScreen: result }, 'v2')]).toEqual([true, false])
})

it('is for whoever records votes, while the meeting is open', () => {
  const can = { ...nothing, vote: true }
  expect([showsVotes({ state: 'open', can }), showsVotes({ state: 'closed', can })]).toEqual([true, false])
  expect(showsVotes({ state: 'open', can: nothing })).toBe(false)
})
