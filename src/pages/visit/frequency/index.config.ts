export default definePageConfig({ navigationBarTitleText: '走访频次' })
