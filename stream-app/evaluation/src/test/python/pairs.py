"""Pairs of a caption and its reference, all of our own, many of them odd on purpose."""

PAIRS = [
    # Empty and nearly empty.
    ("", "The car stops."), ("   ", "The car stops."), (".", "The car stops."), ("Car", "car"), ("car", "car"),
    ("stop", "halt"), ("The", "A lorry"), ("...", "The van waits ..."), ("a b", "a b"), ("a b c", "a b c"),
    ("x y z", "a b c d"), ("The car stops.", "Car"), ("!", "!"), ("-", "--"), ("''", '"'),
    # Copies, near copies, other orders.
    ("The pedestrian crosses the wet road.", "The pedestrian crosses the wet road."),
    ("The pedestrian crosses the road.", "The pedestrian crosses the wet road."),
    ("The wet road crosses the pedestrian.", "The pedestrian crosses the wet road."),
    ("road wet the crosses pedestrian The .", "The pedestrian crosses the wet road."),
    ("The van turns left. A walker waits on the kerb.", "A walker waits on the kerb. The van turns left."),
    ("A walker waits on the kerb while the van turns left at 10 km/h.",
     "While the van turns left at 10 km/h, a walker waits on the kerb."),
    # Repeated words.
    ("the the the the the the the", "the cat is on the mat"), ("the cat", "the the the the"),
    ("left left right left", "right left left right left"), ("road road road", "a road beside a road"),
    ("the car the car the car", "the car stops, the car waits, the car goes"),
    ("slowly slowly slowly slowly slowly", "slowly"), ("a a b b a a", "b b a a b b"),
    # Case.
    ("THE CAR STOPS NEAR THE CROSSING.", "The car stops near the crossing."),
    ("the Pedestrian Looks at the Van.", "The pedestrian looks at the van."), ("Paris", "paris"),
    ("In Paris a car stops", "in PARIS a Car stopped"), ("A", "a"), ("I saw him", "i saw Him"),
    # Full stops without a space, other punctuation.
    ("Lights are present.Overall, the sky is clear.", "Lights are present. Overall, the sky is clear."),
    ("It stops.It waits.It goes.", "It stops. It waits. It goes."), ("Wait!Stop?No.", "Wait! Stop? No."),
    ("The man (in a coat) waits; he looks left: nothing comes.", "A man in a coat waits, looks left and sees nothing."),
    ('The driver says "stop" and brakes.', "The driver says 'stop' and brakes."),
    ("She said: \"It's late.\"", "She said it is late."), ("the car's lights, the cars' lights", "the lights of the cars"),
    ("Rain, fog, and snow...", "Rain , fog and snow"), ("wait -- then go--now", "wait, then go now"),
    ("[wet] {dark} <cold>", "wet, dark, cold"), ("50% of $3.50 & #7 @ noon", "half of 3.50 dollars and number 7 at noon"),
    ("It ends with a quote.\"", "It ends with a quote."), ("It ends here.)  ", "It ends here."), ("a.b.c.", "a.b.c ."),
    ("``quoted'' words", '"quoted" words'), ("'tis raining and 'twas dark", "it is raining and it was dark"),
    # Contractions.
    ("He can't see; they're near, and she doesn't stop.", "He cannot see, they are near and she does not stop."),
    ("I'm sure he'd gonna wanna go, gimme that", "I am sure he would like to go, give me that"),
    ("The driver cannot see it.", "The driver can not see it."), ("It won't, don't, isn't", "It will not, do not, is not"),
    # Numbers and hyphens.
    ("The van goes at 25 km/h in a 30 km/h zone.", "At 25 km/h the van goes through a 30 km/h zone."),
    ("He is 1.7 m tall, aged 30-39.", "He is 170 cm tall and in his 30s."), ("1,500 cars at 7:45", "1500 cars at 7.45"),
    ("a two-way road with a T-shirt-wearing man", "a two way road with a man in a t-shirt"),
    ("a well-lit four-lane road", "a well lit road with four lanes"), ("3 3 3", "3 3 3 3"), ("No. 5", "number five"),
    # Stems and synonyms.
    ("The pedestrian is walking slowly across the streets.", "Pedestrians walked across the street, slow."),
    ("An automobile halts close to a sidewalk.", "The car stops near the pavement."),
    ("A lorry hits the kerb and ceases to move.", "The truck strikes the curb and stops moving."),
    ("The kid runs hastily, quickly and hurriedly.", "The child is running fast."),
    ("big men fall", "large man falls"), ("The boys were flying kites, dying of cold", "A boy flew a kite and died"),
    ("He wears trousers, a jacket and spectacles.", "The man is wearing pants, a coat and glasses."),
    ("It's autumn; leaves drop down.", "It is fall; leaves fall down."),
    ("The motor vehicle begins to brake sharply and decelerates.", "The car starts braking hard and slows down."),
    ("Happy skies, enjoyable cries", "happily the sky enjoys a cry"),
    # Signs beyond ASCII, and other spaces.
    ("Le caf\u00e9 est ferm\u00e9.", "The caf\u00e9 is closed."), ("\u4ea4\u901a \u4e8b\u6545", "\u4ea4\u901a \u4e8b\u6545"),
    ("The van\u00a0stops\u2003here.", "The van stops here."), ("the driver\u2019s view", "the driver's view"),
    ("line one.\nline two.\tend.\n", "line one. line two. end."), ("caf\u00c9", "CAF\u00e9"), ("na\u00efve driver", "naive driver"),
    # As long as captions are.
    ("The vehicle is going straight ahead at 20 km/h on a dry, level asphalt road. The pedestrian, a man in his 30s, is "
     "diagonally to the left in front and close. He wears a black T-shirt and grey slacks. The sky is clear and it is "
     "bright. It is a residential road with two-way traffic, and it has no sidewalks.",
     "At 20 km/h, the car goes straight on a residential road. A pedestrian is near, diagonally to its left in front: a "
     "man of about 30 years who wears a black T-shirt and gray trousers. The weather is clear, the light bright, the "
     "asphalt dry and level. Traffic runs both ways and there are no sidewalks."),
    ("The pedestrian stands still on the right side of the vehicle and looks at a phone. She hasn't noticed the vehicle, "
     "which is about to start. It rains; the road surface is wet, and the street lights are on.",
     "The pedestrian stands still on the right side of the vehicle and looks at a phone. She hasn't noticed the vehicle, "
     "which is about to start. It rains; the road surface is wet, and the street lights are on."),
    ("A cyclist falls.", "The vehicle is reversing at 5 km/h out of a parking lot. Behind it, a boy rushes out between "
     "parked cars, doesn't see the vehicle, and collides with its left rear corner before the driver brakes."),
]
