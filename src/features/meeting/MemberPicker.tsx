import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/Button'
import { CheckList } from '../../components/CheckList'
import { Sheet } from '../../components/Sheet'
import { TextField } from '../../components/TextField'
import type { PlanChoices } from '../../contract/meeting'

const shownAtOnce = 50

interface MemberPickerProps {
  members: PlanChoices['members']
  values: readonly string[]
  onChange: (values: string[]) => void
  onClose: () => void
}

/** People one by one; whoever is hidden by the search stays chosen. */
export function MemberPicker({ members, values, onChange, onClose }: MemberPickerProps) {
  const [words, setWords] = useState('')
  const found = members.filter(({ name, branchName }) => `${name}${branchName}`.includes(words.trim()))
  const shown = found.slice(0, shownAtOnce)
  const take = (chosen: string[]) => {
    const here = new Set(shown.map(({ memberId }) => memberId))
    onChange([...values.filter((id) => !here.has(id)), ...chosen])
  }
  return (
    <Sheet
      open
      title={`指定人员 · 已选 ${values.length} 人`}
      onClose={onClose}
      acts={
        <Button kind="primary" onClick={onClose}>
          选好了
        </Button>
      }
    >
      {members.length > 8 && <TextField label="按姓名或支部找" value={words} onChange={setWords} maxLength={20} />}
      {found.length === 0 && <View>没有找到，换个写法再试。</View>}
      <CheckList
        label="指定人员"
        values={values.filter((id) => shown.some(({ memberId }) => memberId === id))}
        onChange={take}
        choices={shown.map(({ memberId, name, branchName, postNames }) => ({
          value: memberId,
          text: name,
          note: [branchName, ...postNames].join(' · '),
        }))}
      />
      {found.length > shownAtOnce && <View>{`还有 ${found.length - shownAtOnce} 人，请输入姓名查找。`}</View>}
    </Sheet>
  )
}
