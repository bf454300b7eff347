import { presentMine } from '../../../../../src/features/session/presentMine'
import { chen, wang, zhou } from '../../../../support/taro/people'

describe('presentMine', () => {
  it('names the person, the branch and what they are in it', () =>
    expect(presentMine(wang, true)).toMatchObject({ title: '王党员', lead: '第三党支部 · 正式党员', posts: [] }))

  it('says each post with its place, and which still waits', () => {
    expect(presentMine(chen, true).posts).toEqual(['第三党支部书记'])
    const waiting = {
      post: 'auditor' as const,
      nodeId: 'pc',
      nodeName: '党委',
      nodeKind: 'partyCommittee' as const,
      confirmed: false,
    }
    expect(presentMine({ ...wang, posts: [waiting] }, true).posts).toEqual(['党委审计员（待确认）'])
  })

  it('0.14: says the free label beside its post', () => {
    const held = {
      post: 'committeeMember' as const,
      label: '保密委员兼联络员',
      nodeId: 'b3',
      nodeName: '第三党支部',
      nodeKind: 'branch' as const,
    }
    expect(presentMine({ ...wang, posts: [{ ...held, confirmed: true }] }, true).posts).toEqual([
      '第三党支部委员（保密委员兼联络员）',
    ])
  })

  it('does not say 机关党委 twice', () => expect(presentMine(zhou, true).posts).toEqual(['机关党委专职党务干部']))
  it('0-W: says the organ’s own word for an officer beside the post', () => {
    const posts = zhou.posts.map((held) => ({ ...held, label: '组织处' }))
    expect(presentMine({ ...zhou, posts }, true).posts).toEqual(['机关党委专职党务干部（组织处）'])
  })

  it('says whether the code is on this phone', () => {
    expect(presentMine(wang, true).device).toMatchObject({ live: true, chip: '已启用' })
    expect(presentMine(wang, false).device).toMatchObject({ live: false, chip: '未启用' })
  })

  it('tells a phone-checked binding from one by invitation', () => {
    expect(presentMine(wang, true).binding).toBe('已用手机号核对')
    expect(presentMine({ ...wang, phoneVerified: false }, true).binding).toContain('还没有核对')
  })
})
