export { RepairLines, type RepairWords } from './RepairLines';
export { SurveyText } from './SurveyText';
export { type SignLine, SignList, TargetCard } from './TargetCard';
