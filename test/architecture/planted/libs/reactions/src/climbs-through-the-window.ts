// doors: through-the-front-door, reactions-keeps-to-its-doors
import '../../engine/src/inside.js';
