import * as v from 'valibot'
import { addMember, changeMember } from '../../../../../src/contract/org'
import type { MemberDetail } from '../../../../../src/contract/org'
import {
  additionOf,
  changeOf,
  emptyFields,
  fieldsOf,
  isDatedChange,
} from '../../../../../src/features/org/memberFields'

const member: MemberDetail = {
  id: 'm1',
  name: '李委员',
  kind: 'probationaryMember',
  branchId: 'b3',
  branchName: '第三党支部',
  partyGroupId: 'g1',
  posts: [],
  bound: true,
  version: 7,
  phoneMasked: '139****0002',
  joinedOn: '2009-07-01',
  situations: [],
  knownFrom: null,
  leadingCadre: false,
  holdings: [],
  history: [],
  binding: null,
  recovery: null,
  can: {
    invite: false,
    change: true,
    appoint: false,
    changePhone: true,
    recover: false,
    keepSituations: false,
    transfer: false,
  },
}

describe('a change of a roster entry', () => {
  it('opened and saved untouched changes nothing, and leaves the phone alone', () => {
    const { name, kind, partyGroupId, joinedOn, leadingCadre } = member
    expect(changeOf(fieldsOf(member), member)).toEqual({
      memberId: 'm1',
      version: 7,
      name,
      kind,
      partyGroupId,
      joinedOn,
      leadingCadre,
    })
  })

  it('is what the contract takes', () => {
    expect(
      v.safeParse(changeMember.input, changeOf({ ...fieldsOf(member), phone: ' 13900000002 ' }, member)),
    ).toMatchObject({
      success: true,
      output: { phone: '13900000002' },
    })
  })

  it('0.29: says since when only where a day was filled in, and asks for it only where the kind or the group is another', () => {
    const fields = { ...fieldsOf(member), sinceOn: '2026-11-03' }
    expect(changeOf(fields, member)).toMatchObject({ fromOn: '2026-11-03' })
    expect(isDatedChange(fieldsOf(member), member)).toBe(false)
    expect(isDatedChange({ ...fields, kind: 'fullMember' }, member)).toBe(true)
    expect(isDatedChange({ ...fields, partyGroupId: '' }, member)).toBe(true)
  })
})

describe('a new roster entry', () => {
  it('needs no more than a name', () =>
    expect(
      v.safeParse(addMember.input, additionOf({ ...emptyFields, name: '许可' }, 'b3', 'client-00001')).success,
    ).toBe(true))

  it('0.29: is here from today, from the day that is said, or since nobody knows when', () => {
    const began = (more: Partial<typeof emptyFields>) =>
      additionOf({ ...emptyFields, name: '许可', ...more }, 'b3', 'client-00001').beganOn
    expect(began({})).toBeUndefined()
    expect(began({ sinceOn: '2026-11-03' })).toBe('2026-11-03')
    expect(began({ sinceOn: '2026-11-03', sinceUnknown: true })).toBeNull()
  })
})
