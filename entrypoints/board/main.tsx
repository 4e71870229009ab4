/** The board of who helps, as large as the window. */
import { startPage } from '@/components/screens/app/start-page';
import { BoardPage } from '@/components/screens/board/BoardPage';
import { createTexts, shippedJourney } from '@/journey';

const texts = createTexts('fr');
document.title = `${texts.ui('boardTitle')} – ${texts.ui('name')}`;

startPage({ texts, journey: shippedJourney() }, <BoardPage />);
