import { presentSideNav } from '../../../../../src/features/session/presentSideNav'
import { chen, wang, zhou } from '../../../../support/taro/people'

const texts = (me: typeof wang) => presentSideNav(me).map(({ text }) => text)

it('offers a member eight places, and the roster to who can see it', () => {
  expect(texts(wang)).toEqual([
    '工作台',
    '会议与签到',
    '学习与学时',
    '谈心谈话',
    '双联系',
    '院坝会',
    '问题台账',
    '我的',
  ])
  expect(texts(chen)).toEqual([
    '工作台',
    '会议与签到',
    '学习与学时',
    '谈心谈话',
    '双联系',
    '院坝会',
    '问题台账',
    '支部与党员',
    '我的',
  ])
  expect(texts(zhou)).toEqual(texts(chen))
})
