import { consentVersion } from '../../../../../src/contract/session'
import { noticeVersion, privacyNotice, runnerOf } from '../../../../../src/features/session/privacyNotice'

describe('the privacy notice', () => {
  it('is of the version in force', () => expect(noticeVersion).toBe(consentVersion))

  it('says who runs it, what is kept, how long, and where to complain', () => {
    const titles = privacyNotice('市水务局').map(({ title }) => title)
    expect(titles).toEqual(expect.arrayContaining(['谁在运行', '留存什么', '保存多久', '您可以做什么']))
    const words = JSON.stringify(privacyNotice('市水务局'))
    expect(words).toContain('市水务局党组织')
    expect(words).toContain('投诉')
  })

  it('names what is written about other people, who sees it and that photos lose their metadata', () => {
    const words = JSON.stringify(privacyNotice('市水务局'))
    for (const word of [
      '谈心谈话',
      '走访',
      '院坝会',
      '照片',
      '问题台账',
      '意见',
      '只有谈话的两个人能看',
      '群众只写称谓',
      '本机草稿',
    ])
      expect(words).toContain(word)
  })

  it('says who sees how an identity was bound and recovered, and what an election leaves', () => {
    const words = JSON.stringify(privacyNotice('市水务局'))
    for (const word of ['谁申请换号、谁同意', '能做经办人的同志', '书面意见加密保存', '候选人', '得票数'])
      expect(words).toContain(word)
  })

  it('says what a phone keeps, from whom it is kept, and from whom not', () => {
    const words = JSON.stringify(privacyNotice('市水务局'))
    for (const word of ['别人在这部手机上登录看不到', '不会替您送出', '没有加密', '留题目和时间 30 天'])
      expect(words).toContain(word)
  })

  it('does not call a committee’s party organization twice', () => {
    expect(runnerOf('岚溪县县直机关党委')).toBe('岚溪县县直机关党委')
    expect(runnerOf('市水务局')).toBe('市水务局党组织')
  })

  it('has words before the organ has a name', () => expect(JSON.stringify(privacyNotice(''))).toContain('本机关党组织'))
})
