import type { MaterialFile } from './studyPlan'

/** What is studied under an item; its title stays in the record when the material is gone. */
export interface AgendaMaterial {
  /** Of the study materials. */
  id: string
  title: string
  /** How it opens; missing to whoever may not see the material, and once it is removed. */
  opens?: { link: string | null; file: MaterialFile | null }
}
export const itemMaterialsMax = 10

/** One thing that will be done at a meeting. What is said of it later (minutes, invited people, tasks) names it by its id. */
export interface AgendaItem {
  /** Given by whoever first wrote it down; stays through editing and reordering, unique within the meeting. */
  id: string
  title: string
  /** Planned. */
  minutes: number | null
  /** 第一议题: what the meeting studies first. */
  firstTopic?: true
  materials?: AgendaMaterial[]
}
