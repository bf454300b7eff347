import * as v from 'valibot'
import { addMember, changeMember } from '../../../../../src/contract/org'
import type { MemberDetail } from '../../../../../src/contract/org'
import { additionOf, changeOf, emptyFields, fieldsOf } from '../../../../../src/features/org/memberFields'

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
  exemption: { reason: '行动不便', fromOn: '2025-05-01' },
  votingSuspension: { kind: 'disciplinaryProbation', reason: '处分决定', fromOn: '2026-01-01', toOn: null },
  leadingCadre: false,
  holdings: [],
  history: [],
  binding: null,
  recovery: null,
  can: { invite: false, change: true, appoint: false, changePhone: true, recover: false, transfer: false },
}

describe('a change of a roster entry', () => {
  it('opened and saved untouched changes nothing, and leaves the phone alone', () => {
    const { name, kind, partyGroupId, joinedOn, exemption, votingSuspension, leadingCadre } = member
    expect(changeOf(fieldsOf(member), member)).toEqual({
      memberId: 'm1',
      version: 7,
      name,
      kind,
      partyGroupId,
      joinedOn,
      exemption,
      votingSuspension,
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

  it('switching a period off takes it away', () =>
    expect(changeOf({ ...fieldsOf(member), exempt: false, suspended: false }, member)).toMatchObject({
      exemption: null,
      votingSuspension: null,
    }))
})

describe('a new roster entry', () => {
  it('needs no more than a name', () =>
    expect(
      v.safeParse(addMember.input, additionOf({ ...emptyFields, name: '许可' }, 'b3', 'client-00001')).success,
    ).toBe(true))

  it('a period without its first day is refused at that day', () => {
    const parsed = v.safeParse(
      addMember.input,
      additionOf({ ...emptyFields, name: '许可', exempt: true, exemptReason: '行动不便' }, 'b3', 'client-00001'),
    )
    expect(parsed.issues?.map((issue) => v.getDotPath(issue))).toEqual(['exemption.fromOn'])
  })
})
