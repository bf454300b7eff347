import { presentSideNav } from '../../../../../src/features/session/presentSideNav'
import { chen, wang, zhou } from '../../../../support/taro/people'

const texts = (me: typeof wang) => presentSideNav(me).map(({ text }) => text)
const life = ['会议与签到', '记一笔', '学习与学时', '谈心谈话', '双联系', '院坝会', '问题台账', '支部与党员', '我的']

describe('U17 the side bar', () => {
  it('offers a party member the life of the branch, and an activist what they are invited to', () => {
    expect(texts(wang)).toEqual(['工作台', ...life])
    expect(texts(zhou)).toEqual(texts(wang))
    expect(texts({ ...wang, kind: 'activist' })).toEqual(['工作台', '会议与签到', '我的'])
  })
  it('puts first what an office looks after, and shows it to nobody else', () => {
    const having = (can: Partial<typeof wang.can>) => texts({ ...wang, can: { ...wang.can, ...can } })
    expect(having({ seeHealth: true })).toEqual(['工作台', '系统状态', ...life])
    expect(having({ seeAudit: true })).toEqual(['工作台', '审计记录', ...life])
    expect(having({ seeBoard: true, seeDuties: true })).toEqual(['工作台', '各支部应完成', '应完成事项', ...life])
    expect(texts({ ...chen, can: { ...chen.can, seeDuties: true } })).toEqual(['工作台', '应完成事项', ...life])
    expect(texts({ ...chen, can: { ...chen.can, seeBoard: true } })).toEqual(['工作台', '各支部应完成', ...life])
  })
})
