import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import type { MeetingDetail } from '../../../src/contract/meeting'
import { MeetingSection } from '../../../src/features/meeting/MeetingSection'
import { answer, askedOf, refuse } from '../../support/taro/fakeCloud'
import { arrived, meetingDetail, nothing, rollOf, rollRow } from '../../support/taro/meetings'
import { chen } from '../../support/taro/people'
import { newPhone, renderPage, signIn } from '../../support/taro/renderPage'
import { BareRoom } from '../../support/taro/room'
import { lastCall } from '../../support/taro/taro'

const meetingId = '2026AQIDBAUG'
const people = [
  {
    memberId: 'm-王党员',
    name: '王党员',
    version: 2,
    length: 30,
    wordsBy: '李委员',
    savedAt: '2026-11-22T08:30:00.000Z',
  },
]
const shows = (more: Partial<MeetingDetail> = {}) =>
  answer(
    'meeting.show',
    meetingDetail({
      ...{ kinds: ['organizationalLifeMeeting'], state: 'closed', sections: { count: 1, people } },
      ...{ can: { ...nothing, writeMinutes: true, keepSections: true } },
      ...more,
    }),
  )
const read = (more: object = {}) => ({
  ...{ version: 2, selfCriticism: '学习不够深入。', response: '诚恳接受。' },
  criticisms: [{ by: 'm-陈书记', name: '陈书记', text: '下基层少。' }],
  ...more,
})
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))
const write = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } })
const words = (label: string) => (screen.getByLabelText(label) as HTMLTextAreaElement).value
const pick = (label: RegExp, name: RegExp) => {
  fireEvent.click(screen.getByRole('button', { name: label }))
  fireEvent.click(screen.getByRole('radio', { name }))
}

const onPage = (params: Record<string, string>) => {
  newPhone('pages/meeting/section/index', { meetingId, ...params })
  signIn(chen)
  shows()
  answer('attendance.roll', rollOf([arrived('陈书记', '14:30'), rollRow('王党员'), rollRow('罗远山')]))
  answer('meeting.readSection', read())
  answer('meeting.writeSection', { version: 3 })
}
beforeEach(() => onPage({ memberId: 'm-王党员' }))

describe('0.23: one section', () => {
  it('is written of whoever is chosen, with criticism of those who came, and kept through a kill', async () => {
    onPage({})
    renderPage(<MeetingSection />)
    await screen.findByLabelText('自我批评')
    expect(screen.getByText('请选择这一段写的是谁。')).toBeTruthy()
    await waitFor(() => expect(screen.getByRole('button', { name: /^谁的一段/ })).toBeTruthy())
    pick(/^谁的一段/, /罗远山/)
    write('自我批评', '走访少。')
    press('添加一条批评意见')
    write('批评意见 1', '联系群众不够。')
    expect(screen.getByText('请选择批评意见 1 是谁提的。')).toBeTruthy()
    cleanup()
    renderPage(<MeetingSection />)
    await screen.findByLabelText('自我批评')
    expect([words('自我批评'), words('批评意见 1')]).toEqual(['走访少。', '联系群众不够。'])
    await waitFor(() => expect(screen.getByText('罗远山')).toBeTruthy())
    pick(/^批评意见 1 由谁提出/, /陈书记/)
    press('保存')
    await waitFor(() =>
      expect(askedOf('meeting.writeSection')).toEqual([
        {
          ...{ meetingId, memberId: 'm-罗远山', version: 0, selfCriticism: '走访少。', response: '' },
          criticisms: [{ by: 'm-陈书记', text: '联系群众不够。' }],
        },
      ]),
    )
    await waitFor(() => expect(JSON.stringify({ ...localStorage })).not.toContain('走访少。'))
  })

  it('shows both where somebody else saved it meanwhile, and nothing typed is lost', async () => {
    renderPage(<MeetingSection />)
    await screen.findByLabelText('自我批评')
    write('自我批评', '我改过的。')
    refuse('meeting.writeSection', 'changedElsewhere', { what: '王党员的一段' })
    press('保存')
    await screen.findByText('别人刚保存过这一段。您写的还在下面，没有丢。')
    answer('meeting.readSection', read({ version: 5, selfCriticism: '对方改过的。' }))
    press('对照两边')
    expect(await screen.findByText(/自我批评：对方改过的。/)).toBeTruthy()
    expect(words('自我批评')).toBe('我改过的。')
    press('对照着接着改')
    answer('meeting.writeSection', { version: 6 })
    write('自我批评', '两边合在一起。')
    press('保存')
    await waitFor(() =>
      expect(askedOf('meeting.writeSection').at(-1)).toMatchObject({ version: 5, selfCriticism: '两边合在一起。' }),
    )
  })

  it('is read by who may not write it, and stays on no phone', async () => {
    shows({ can: nothing })
    renderPage(<MeetingSection />)
    expect(await screen.findByText('学习不够深入。')).toBeTruthy()
    expect(screen.getByText('批评意见 1 · 陈书记')).toBeTruthy()
    expect(screen.queryByRole('button', { name: '保存' })).toBeNull()
    expect(JSON.stringify({ ...localStorage })).not.toContain('学习不够深入')
  })

  it('says of a meeting of another kind that it takes none', async () => {
    shows({ kinds: ['generalMeeting'], sections: undefined, can: nothing })
    renderPage(<MeetingSection />)
    expect(await screen.findByText('只有组织生活会和民主评议党员按人记录。')).toBeTruthy()
  })

  it('is refused with the sentence to who may not read it', async () => {
    shows({ can: nothing, sections: { count: 1 } })
    refuse('meeting.readSection', 'notAllowed', { what: '查看按人记录的内容' })
    renderPage(<MeetingSection />)
    expect(await screen.findByText('您没有这项权限：查看按人记录的内容。')).toBeTruthy()
  })
})

describe('0.23: the page of the meeting', () => {
  it('names whose sections there are to who may read them', async () => {
    shows({ can: nothing })
    renderPage(<BareRoom />)
    fireEvent.click(await screen.findByText(/^30 字 · 李委员/))
    await waitFor(() =>
      expect(lastCall('navigateTo')).toMatchObject({
        url: expect.stringContaining('pages/meeting/section/index?meetingId=2026AQIDBAUG&memberId=') as string,
      }),
    )
  })
  it('says to everybody else how many there are and that they are left out', async () => {
    shows({ can: nothing, sections: { count: 3 } })
    renderPage(<BareRoom />)
    expect(
      await screen.findByText(
        '按人记录共 3 段。自我批评和批评意见的内容只有到会的同志和本支部委员能看，这里不显示，也不随记录导出。',
      ),
    ).toBeTruthy()
  })
})
