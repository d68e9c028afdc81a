// doors: adapters-are-strangers, adapters-sheets-keeps-to-its-doors
import '@app/adapters/memory';
