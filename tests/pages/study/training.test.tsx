import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import type { Training } from '../../../src/contract/studyTraining'
import { BranchHours } from '../../../src/features/study/BranchHours'
import { TrainingForm } from '../../../src/features/study/TrainingForm'
import { TrainingItem } from '../../../src/features/study/TrainingItem'
import { Trainings } from '../../../src/features/study/Trainings'
import { sendStudyDrafts } from '../../../src/features/study/sender'
import { answer, askedOf } from '../../support/taro/fakeCloud'
import { chen, wang } from '../../support/taro/people'
import { newPhone, renderPage, signIn } from '../../support/taro/renderPage'
import { lastCall } from '../../support/taro/taro'
import { branchYear, table } from './year'

const training = (of: Partial<Training> = {}): Training => ({
  id: 't1',
  version: 1,
  memberId: 'm-wang',
  name: '王党员',
  title: '党员进修班',
  organizer: '市委党校',
  form: 'fullTime',
  startOn: '2026-11-09',
  endOn: '2026-11-13',
  hours: 36,
  certificate: '',
  state: 'waiting',
  enteredBy: '王党员',
  enteredOn: '2026-11-16',
  decided: null,
  changes: [],
  usualHours: 40,
  can: { revise: false, accept: true },
  ...of,
})
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const write = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } })

describe('0.20 培训登记', () => {
  beforeEach(() => {
    newPhone('pages/study/trainings/index')
    sendStudyDrafts()
    answer('study.hourTable', { current: table(), versions: [table()], can: { save: false } })
  })

  it('0.20 is entered by the member, who is offered 8 hours a day of 脱产 and says what it was', async () => {
    signIn(wang)
    answer('study.enterTraining', { trainingId: 't1', version: 1 })
    renderPage(<TrainingForm trainingId={undefined} nodeId={undefined} draftId={undefined} />)
    await screen.findByLabelText('培训名称')
    write('培训名称', '党员进修班')
    write('主办单位', '市委党校')
    fireEvent.click(screen.getByRole('radio', { name: '脱产培训' }))
    const [from, to] = screen.getAllByTestId('wheel')
    fireEvent.change(from!, { target: { value: '2026-11-09' } })
    fireEvent.change(to!, { target: { value: '2026-11-13' } })
    fireEvent.click(await screen.findByRole('button', { name: '按每天 8 学时，5 天填 40 学时' }))
    expect((screen.getByLabelText('学时') as HTMLInputElement).value).toBe('40')
    press('登记并送核')
    await waitFor(() => expect(askedOf('study.enterTraining')).toHaveLength(1))
    expect(askedOf('study.enterTraining')[0]).toMatchObject({ memberId: wang.memberId, form: 'fullTime', hours: 40 })
  })

  it('0.20 shows who accepts what the table says of it, and goes back only with words', async () => {
    signIn(chen)
    answer('study.showTraining', training())
    answer('study.acceptTraining', { trainingId: 't1', version: 2 })
    renderPage(<TrainingItem trainingId="t1" />)
    expect(await screen.findByText('36（按折算办法 5 天是 40）')).toBeTruthy()
    press('退回')
    const sheet = within(screen.getByRole('dialog'))
    fireEvent.change(sheet.getByLabelText('要改什么'), { target: { value: '请核对学时' } })
    fireEvent.click(sheet.getByRole('button', { name: '退回' }))
    await waitFor(() =>
      expect(askedOf('study.acceptTraining')).toEqual([
        { trainingId: 't1', version: 1, accept: false, words: '请核对学时' },
      ]),
    )
  })

  it('0.20 stands on the branch’s page of study while it waits, and in a list by name', async () => {
    signIn(chen)
    const rows = [
      training(),
      training({ id: 't2', title: '网络班', state: 'accepted', can: { revise: true, accept: false } }),
    ]
    answer('study.branchHours', branchYear())
    answer('study.listTrainings', { title: '第三党支部', year: 2026, rows, can: { enterFor: 'branch' } })
    const page = renderPage(<BranchHours nodeId="b3" />)
    expect(await screen.findByText('1 项培训待核')).toBeTruthy()
    expect(screen.getByText('王党员：党员进修班')).toBeTruthy()
    expect(screen.queryByText('王党员：网络班')).toBeNull()
    page.unmount()
    renderPage(<Trainings nodeId="b3" />)
    expect(await screen.findByText('王党员：网络班')).toBeTruthy()
    press('替同志登记培训')
    expect(lastCall('navigateTo')).toEqual({ url: '/pages/study/trainingForm/index?nodeId=b3' })
  })
})
