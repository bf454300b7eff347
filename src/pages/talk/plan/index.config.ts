export default definePageConfig({ navigationBarTitleText: '安排谈心谈话' })
