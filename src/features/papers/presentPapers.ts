import { beijingClock, beijingDay, dayText } from '../../contract/days'
import type { PaperChoices } from '../../contract/papers'

export interface RecentLine {
  paperId: string
  title: string
  note: string
}

/** 今天 09:12 取; of what is in volumes how many there are, or that it is not whole yet. */
const noteOf = ({ takenAt, done, volumes }: PaperChoices['recent'][number], today: string): string => {
  const day = beijingDay(takenAt)
  const when = `${day === today ? '今天' : dayText(day).split(' ')[0]} ${beijingClock(takenAt)} 取`
  if (done < volumes) return `${when} · 做好 ${done} 册，共 ${volumes} 册，打开接着做`
  return volumes > 1 ? `${when} · ${volumes} 册` : when
}
export const recentLines = (recent: PaperChoices['recent'], today: string): RecentLine[] =>
  recent.map((paper) => ({ paperId: paper.paperId, title: paper.name, note: noteOf(paper, today) }))
