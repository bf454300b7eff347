import { useState } from 'react'
import { Card } from '../../components/Card'
import { CheckList } from '../../components/CheckList'
import { LimitScope } from '../../components/limit'
import { PeopleField, PersonField } from '../../components/PersonField'
import { PickerField } from '../../components/PickerField'
import { SwitchField } from '../../components/SwitchField'
import { TextArea } from '../../components/TextArea'
import { TextField } from '../../components/TextField'

const kinds = [
  { value: 'themedPartyDay', text: '主题党日' },
  { value: 'partyLecture', text: '党课', note: '可与主题党日合开' },
  { value: 'generalMeeting', text: '党员大会', disabled: true },
] as const
type Kind = (typeof kinds)[number]['value']

/** Nobody's names. */
const people = [
  { memberId: 'a', name: '甲同志', spelled: 'jia tong zhi', beside: '第一党小组' },
  { memberId: 'b', name: '甲同志', spelled: 'jia tong zhi', beside: '第二党小组' },
  { memberId: 'c', name: '乙同志', spelled: 'yi tong zhi', beside: '委员' },
  { memberId: 'd', name: '丙同志', spelled: 'bing tong zhi', beside: null, disabled: true },
]

/** The parts one fills in: empty, filled, wrong, too long and shut. */
export function KitFields() {
  const [place, setPlace] = useState('')
  const [note, setNote] = useState('写得太长的一段话不会被截断，只会数出多了几个字。')
  const [kind, setKind] = useState<Kind[]>(['themedPartyDay'])
  const [day, setDay] = useState('2026-11-20')
  const [on, setOn] = useState(true)
  return (
    <Card title="填写">
      <TextField label="地点" hint="写到房间" value={place} onChange={setPlace} maxLength={60} />
      <TextField label="手机号" type="phone" value="" onChange={() => {}} maxLength={11} error="手机号应为 11 位数字" />
      <TextField label="名称" value="改不了的" disabled onChange={() => {}} maxLength={40} />
      {/* A form of its own: what is too long in it holds its own acts, and not those of this page. */}
      <LimitScope>
        <TextArea label="说明" required={false} value={note} onChange={setNote} maxLength={20} />
      </LimitScope>
      <PickerField label="日期" mode="date" value={day} onChange={setDay} />
      <CheckList label="类型" choices={kinds} values={kind} onChange={setKind} />
      <SwitchField label="同时登记记录人" hint="开始时一并签到" checked={on} onChange={setOn} />
    </Card>
  )
}

/** One person or several, chosen from a list. */
export function KitPeople() {
  const [person, setPerson] = useState('b')
  const [several, setSeveral] = useState(['a', 'c'])
  return (
    <Card title="选人">
      <PersonField label="主持人" none="暂不指定" people={people} value={person} onChange={setPerson} />
      <PersonField label="记录人" people={people} value="" onChange={() => {}} error="请选择记录人" />
      <PeopleField label="同去的同志" people={people} values={several} onChange={setSeveral} />
      <PeopleField label="名单没有取到" people={undefined} state="offline" values={[]} onChange={() => {}} />
    </Card>
  )
}
