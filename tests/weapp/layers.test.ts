import type { Organ } from '../support/organ'
import { startOrgan } from '../support/organ'
import { errorsOf, phoneOf } from '../support/weapp/people'
import type { Phone } from '../support/weapp/phone'

/** The way back of WeChat (its arrow, the gesture, Android's button) on the untouched build. */
describe('the way back over a sheet (U13)', () => {
  let organ: Organ
  let phone: Phone
  beforeAll(async () => {
    organ = await startOrgan()
  })
  afterAll(() => organ.stop())
  beforeEach(async () => {
    phone = await phoneOf(organ, 'zhou')
    await phone.go(`/pages/org/branch/index?nodeId=${organ.nodes.branch}`)
  })
  afterEach(() => {
    expect(errorsOf(phone)).toEqual([])
    phone.end()
  })
  const page = 'pages/org/branch/index'
  const asked = () => phone.record.said.filter((words) => words.includes('还没有保存')).length

  it('closes the sheet, then leaves the page', async () => {
    await phone.tap('改名称')
    expect(phone.text()).toContain('以前的会议记录仍写当时的名称。')
    await phone.back()
    expect(phone.text()).not.toContain('以前的会议记录仍写当时的名称。')
    expect(phone.path()).toBe(page)
    await phone.back()
    expect(phone.path()).toBe('pages/main/home/index')
  })

  it('asks before written words go, and again each time they stay', async () => {
    await phone.tap('改名称')
    await phone.type('名称', '第三党支部（含派驻）')
    phone.hands.agree = false
    await phone.back()
    await phone.back()
    expect(asked()).toBe(2)
    expect(phone.attribute('名称', 'value')).toBe('第三党支部（含派驻）')
    expect(phone.path()).toBe(page)
    phone.hands.agree = true
    await phone.back()
    expect(asked()).toBe(3)
    expect(phone.text()).not.toContain('以前的会议记录仍写当时的名称。')
    expect(phone.path()).toBe(page)
  })

  it('closes the topmost of two, and the other next', async () => {
    await phone.go(`/pages/visit/board/index?branchId=${organ.nodes.branch}`)
    await phone.tap('登记联系对象')
    await phone.tap('联系的党员，请选择')
    expect(phone.text()).toContain('王党员')
    await phone.back()
    expect(phone.text()).not.toContain('王党员')
    expect(phone.text()).toContain('户（称谓）')
    await phone.back()
    expect(phone.text()).not.toContain('户（称谓）')
    expect(phone.path()).toBe('pages/visit/board/index')
    await phone.back()
    expect(phone.path()).toBe(page)
  })

  it('does not stand in the way of the app’s own', async () => {
    await phone.tap('改名称')
    await phone.type('名称', '第三支部')
    await phone.tap('改名')
    await phone.until('the new name', () => phone.text().includes('第三支部'))
    await phone.back()
    expect(phone.path()).toBe('pages/main/home/index')
  })
})
