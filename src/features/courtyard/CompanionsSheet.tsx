import { View } from '@tarojs/components'
import { Button } from '../../components/Button'
import { CheckList } from '../../components/CheckList'
import { Sheet } from '../../components/Sheet'
import { courtyardMost } from '../../contract/courtyardWords'
import { useAnswer } from '../../platform/serverState'
import { askCompanions } from './api'
import type { CourtyardForm } from './presentForm'

/** The names of one's branch, as they were kept on this phone when there is no network. */
export const useCompanions = () => useAnswer('courtyard.companions', askCompanions, { keep: true })

interface CompanionsSheetProps {
  values: CourtyardForm['companions']
  onChange: (values: CourtyardForm['companions']) => void
  onClose: () => void
}

export function CompanionsSheet({ values, onChange, onClose }: CompanionsSheetProps) {
  const { data, state } = useCompanions()
  // Whoever is on the note stays there to be taken off, even if gone from the branch.
  const strangers = values.filter(({ memberId }) => !data?.members.some((member) => member.memberId === memberId))
  const people = [...strangers, ...(data?.members ?? [])]
  const choose = (ids: string[]) => onChange(people.filter(({ memberId }) => ids.includes(memberId)))
  return (
    <Sheet open title={`同去的同志 · 已选 ${values.length} 人`} onClose={onClose} acts={<Button kind='primary' onClick={onClose}>选好了</Button>}>
      {!data && <View>{state === 'loading' ? '正在取名单…' : '没有网络，名单还没有存到本机。可以先写别的，联网后再补。'}</View>}
      {data && people.length === 0 && <View>本支部还没有别的党员。</View>}
      <CheckList
        label='同去的同志'
        values={values.map(({ memberId }) => memberId)}
        onChange={choose}
        choices={people.map(({ memberId, name }) => ({
          value: memberId,
          text: name,
          disabled: values.length >= courtyardMost.companions && !values.some((chosen) => chosen.memberId === memberId),
        }))}
      />
    </Sheet>
  )
}
