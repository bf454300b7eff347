import { View } from '@tarojs/components'
import { Button } from '../../components/Button'
import { CheckList } from '../../components/CheckList'
import { Sheet } from '../../components/Sheet'
import { visitLimits } from '../../contract/visitWords'
import { useMyPairs } from './api'
import type { VisitForm } from './presentForm'

type People = VisitForm['companions']

/** Who came along, of one's own branch; the names are those kept on this phone when there is no network. */
export function CompanionsSheet({ values, onChange, onClose }: { values: People; onChange: (values: People) => void; onClose: () => void }) {
  const { data, state } = useMyPairs()
  const known = data?.companions ?? []
  // Whoever is on the note stays there to be taken off, even if gone from the branch.
  const people = [...values.filter(({ memberId }) => !known.some((member) => member.memberId === memberId)), ...known]
  const full = values.length >= visitLimits.companions
  return (
    <Sheet open title={`同去的同志，已选 ${values.length} 人`} onClose={onClose} acts={<Button kind='primary' onClick={onClose}>选好了</Button>}>
      {!data && <View>{state === 'loading' ? '正在取名单…' : '没有网络，名单还没有存到本机。可以先写别的，联网后再补。'}</View>}
      {data && people.length === 0 && <View>本支部还没有别的党员。</View>}
      <CheckList
        label='同去的同志'
        values={values.map(({ memberId }) => memberId)}
        onChange={(ids) => onChange(people.filter(({ memberId }) => ids.includes(memberId)))}
        choices={people.map(({ memberId, name }) => ({ value: memberId, text: name, disabled: full && !values.some((chosen) => chosen.memberId === memberId) }))}
      />
    </Sheet>
  )
}
