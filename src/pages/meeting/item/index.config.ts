export default definePageConfig({ navigationBarTitleText: '议程记录' })
