export default definePageConfig({ navigationBarTitleText: '按人记录' })
