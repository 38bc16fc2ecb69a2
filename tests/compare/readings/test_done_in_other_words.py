"""Whether a deed was done: a second set of wordings, written apart from the patterns."""

from __future__ import annotations

import pytest

from tests.compare.readings.test_done import GARRISON, of

TOLD = {
    "alarm": [
        ("yes", "It was the siren on the school roof that had us out of bed."),
        ("yes", "The watch officer caused the general alarm to be rung."),
        ("no", "The sounding of any alarm is denied by every survivor."),
        ("no", "Nobody had touched the alarm bell."),
        ("yes", "They were woken by the alarm."),
        ("no", "The alarm bell hung silent the whole night."),
    ],
    "order_to_fire": [
        (
            "yes",
            "The colour sergeant received his instruction to open fire from the commandant in person.",
        ),
        ("no", "No one in authority had sanctioned the use of rifles."),
        ("yes", "The captain nodded and the platoon let go."),
        ("no", "The rifles went off of their own accord, no order having been issued."),
        ("yes", "Somebody with gold on his cap shouted to them to let us have it."),
        ("no", "I never told them to shoot."),
        ("yes", "It was on a command that the soldiers fired."),
    ],
    "riot_act": [
        (
            "yes",
            "The prefect's secretary recited the formula of dispersal three times over the drum.",
        ),
        ("no", "There had been no reading of any proclamation."),
        ("yes", "A gentleman on a cart was reading from a paper, something about the King."),
        ("no", "The Act was not read until the dead had been carried off."),
        ("no", "They charged before anybody had read anything to us."),
    ],
    "warned": [
        ("yes", "An hour earlier a jeep had gone up and down the street with a loudhailer."),
        ("yes", "We'd had a telephone call telling us to get up the hill."),
        ("no", "They gave us no time to run, they just shot."),
        ("yes", "The sergeant cautioned them to halt."),
        ("no", "There was never so much as a shout."),
        ("yes", "A policeman cycled from house to house."),
        ("no", "It fell upon the quarter out of a clear sky, unannounced."),
    ],
    "notified": [
        ("yes", "The directors had been made aware of the fissure."),
        ("no", "Word of it never came to the ministry."),
        ("yes", "In the files of the town hall lies a letter about the cellar dated May."),
        ("yes", "I reported the smell to the manager twice."),
        ("no", "Nobody saw fit to inform the council."),
    ],
    "locked": [
        ("yes", "They hammered on the emergency exit, it was held by a bar from outside."),
        ("yes", "The key had been turned and taken away."),
        ("no", "Anyone could have walked out by the yard door, it was open."),
        ("no", "The gate was on the latch."),
        ("yes", "Both doors had been nailed shut for the winter."),
        ("yes", "You could not get out, the shutters were down and padlocked."),
        ("no", "We found the back door unfastened."),
    ],
    "bodies_in_water": [
        ("yes", "They tied stones to the dead and let them down into the canal."),
        ("yes", "The corpses had been pitched from the pier."),
        ("no", "Not a single body was put in the river."),
        ("yes", "Of the bodies eleven were tipped over the rail into the sea."),
        (
            "yes",
            "At night lorries went to the dam and what they carried, our dead, went into the water.",
        ),
        ("no", "The army states that no dead were disposed of in the lake."),
    ],
    "buried_in_secret": [
        ("yes", "They dug a trench behind the barracks and put the dead in it before sunrise."),
        ("yes", "Our dead lie in a pit without a cross, nobody was allowed to be present."),
        ("no", "The funeral was public and six thousand walked in it."),
        ("yes", "The remains were interred clandestinely."),
        ("no", "The bodies were given back to the families and buried in the churchyard."),
        ("yes", "He was buried at two in the morning by four soldiers."),
    ],
    "attended": [
        ("yes", "The chemist opened his shop and bound up whoever could walk."),
        ("yes", "The wounded were carried into the church, where the sisters saw to them."),
        ("no", "For three hours nobody dared go to those who were bleeding."),
        ("no", "They left the wounded lying where they were."),
        ("yes", "An army doctor went from one wounded man to the next."),
        ("no", "No help was given to the injured."),
    ],
    "stones": [
        ("yes", "From the back of the march half-bricks came over."),
        ("yes", "They pelted us with everything that lay in the street."),
        ("no", "The people had nothing in their hands and threw nothing."),
        ("yes", "Cobbles had been prised up and were being thrown."),
        ("no", "I saw nobody throw."),
        ("yes", "The police came under a shower of missiles."),
    ],
    "warning_shots": [
        ("yes", "A first burst went over us."),
        ("yes", "The lieutenant discharged his pistol at the sky."),
        ("no", "There was no firing over heads, it was into the crowd from the first."),
        ("yes", "Two rounds were put across her bow."),
        ("no", "They didn't bother with a warning shot."),
        ("yes", "Warning was given by a shot in the air."),
    ],
    "bound": [
        ("yes", "He came back with rope burns on both wrists."),
        ("yes", "All were handcuffed to a chain."),
        ("yes", "They had their arms lashed behind them."),
        ("no", "None of the prisoners was tied."),
        ("no", "They walked with their arms loose, no rope on them."),
        ("yes", "Wire had been twisted about the hands of the dead."),
    ],
    "help_kept_off": [
        ("yes", "The ambulance men were made to wait at the barrier for an hour."),
        ("yes", "A corporal pointed his rifle at the doctor and told him to go back."),
        ("no", "The cordon let the bearers by."),
        ("yes", "Nobody was permitted to go to the aid of the injured."),
        ("no", "The lifeboat was not delayed by anyone."),
        ("yes", "Fire engines were denied passage at the bridge."),
    ],
    "distress_call": [
        ("yes", "At 02.14 Brander Radio picked up a mayday from the ferry."),
        ("yes", "The signalman rang the control room for help."),
        ("yes", "Rockets were burned from her bridge."),
        ("no", "No message was got off before the aerial went."),
        ("no", "The ship never called."),
        ("yes", "SOS SOS was all the operator got out."),
        ("no", "At no time did she put out a call for assistance."),
    ],
    "whistle": [
        ("yes", "She gave three long blasts on her siren as she came round the mole."),
        ("yes", "I heard it whistle for the crossing."),
        ("no", "The engine came on us without a whistle."),
        ("no", "He did not touch the horn."),
        ("yes", "The driver had his hand on the whistle all the way through."),
        ("yes", "A single prolonged hoot was heard from the tug."),
    ],
    "braked": [
        ("yes", "Sparks flew from the brake shoes for two hundred yards."),
        ("yes", "I threw everything on, full emergency."),
        ("no", "The driver made no use of his brake."),
        ("no", "There was nothing to show that he had slackened."),
        ("yes", "The brake handle was in the emergency position."),
        ("no", "The train went by me at full speed, never checking."),
    ],
    "at_danger": [
        ("yes", "The driver had a red board in front of him and ran it."),
        ("yes", "Signal 14 was exhibiting a stop aspect."),
        ("no", "The signal stood clear."),
        ("yes", "The arm was up, as it ought to be, at stop."),
    ],
    "overloaded": [
        ("yes", "She had twice the number aboard that her certificate allows."),
        ("yes", "They had let far too many people on to the ferry."),
        ("yes", "The boat sat so low that the ports were awash with the weight in her."),
        ("no", "The bus was half empty."),
        ("no", "She was carrying well under her permitted load."),
        ("no", "There were seats to spare."),
    ],
    "drunk": [
        ("yes", "The mate had had six beers at the Anchor."),
        ("no", "The pilot was as sober as I am now."),
        ("no", "Alcohol was not detected in the driver's blood."),
        ("yes", "The driver was found to be in a state of intoxication."),
    ],
    "asleep": [
        ("yes", "The sentry was found slumped and snoring."),
        ("yes", "The watchman had been fast asleep since one."),
        ("no", "The helmsman never shut an eye."),
        ("yes", "The signalman admits that he dropped off."),
        ("no", "The guard was up and about and answered the telephone."),
        ("no", "It is not true that the lookout slept."),
    ],
    "deliberate": [
        ("yes", "A rag soaked in paraffin was found under the stairs; it was set."),
        ("yes", "They meant to kill us."),
        ("no", "The experts put it down to a short circuit."),
        ("yes", "The hole had been made on purpose with a drill."),
        ("no", "It was ruled accidental."),
        ("yes", "Arson is the finding of the police."),
    ],
    "permitted": [
        ("yes", "We had the mayor's signature for the march."),
        ("no", "The prefect had prohibited the meeting the evening before."),
        ("no", "The procession had no licence."),
        ("yes", "The authorities had raised no objection to the rally."),
        ("yes", "The demonstration had been duly registered."),
        ("no", "The gathering was held in defiance of the ban."),
    ],
    "surrendered": [
        ("yes", "They came out one by one, hands on their heads."),
        ("yes", "A shirt was waved from the window and the firing stopped."),
        ("no", "They never gave up, they were shot at their posts."),
        ("yes", "The rebels had handed over their weapons an hour before."),
        ("no", "There was no surrender."),
        ("yes", "He was holding up both arms when he was hit."),
    ],
    "fled": [
        ("yes", "He made a run for it across the yard and the guard fired."),
        ("yes", "The report says the prisoner was killed while attempting flight."),
        ("no", "The prisoners had not stirred from the wall."),
        ("yes", "Three broke from the column and ran for the reeds."),
        ("no", "There was no attempt to escape."),
    ],
    "tear_gas": [
        ("yes", "The constables lobbed gas into the arcade."),
        ("yes", "We were coughing and blind from the gas the police had thrown."),
        ("no", "The police deny that gas of any kind was released."),
        ("yes", "Canisters of CS burst among the marchers."),
        ("no", "The crowd was dispersed without the use of tear gas."),
    ],
    "beaten": [
        ("yes", "Every prisoner bore the marks of the cane."),
        ("no", "Not one of the detainees was so much as touched."),
        ("yes", "They used the rubber hose on him in the cell."),
        ("no", "We were decently treated in the barracks."),
        ("yes", "He had been clubbed in the guardroom."),
    ],
}


@pytest.mark.parametrize(
    ("deed", "says", "words"), [(d, says, w) for d, some in TOLD.items() for says, w in some]
)
def test_what_it_says(deed: str, says: str, words: str) -> None:
    told = of(deed, GARRISON + words if deed == "order_to_fire" else words)
    assert told
    assert told[-1][0] == {"yes": "so", "no": "not so"}[says]
